package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A cartridge: no player, but the content itself as pages and QTI, which a partner can edit in its own learning system. Pages and
 * questions are read back and compared by their words, since importers clean the markup anyway.
 */
final class CartridgeReader implements PackageReader {

    private static final List<String> WORDS = List.of("title", "html", "intro", "description", "caption", "credit");

    private final Inventory inventory;
    private final CartridgePages pages;
    private final QtiQuestions questions;

    CartridgeReader(Inventory inventory) {
        this.inventory = inventory;
        this.pages = CartridgePages.of(inventory);
        this.questions = QtiQuestions.of(inventory);
    }

    @Override
    public Verdict find(ModuleItem item) {
        return switch (item.level()) {
            case ACTIVITY -> activity(item);
            case BLOCK -> content(item);
            case QUESTION -> question(item);
            case ASSET -> inventory.media(item.id());
            case RULE -> rule(item);
        };
    }

    @Override
    public List<Check> checks() {
        return List.of();
    }

    /** Its title stands in the manifest, what stands in it is told by itself. */
    private Verdict activity(ModuleItem activity) {
        if (!isInManifest(activity)) {
            return Verdict.leftOut(Note.Reason.NOT_IN_PACKAGE);
        }
        return activity.kind().equals("quiz") ? quiz(activity) : content(activity);
    }

    private boolean isInManifest(ModuleItem activity) {
        return inventory
                .findText("imsmanifest.xml")
                .flatMap(XmlFile::parse)
                .filter(manifest -> manifest.all("item").stream().anyMatch(item -> XmlFile.text(item, "title")
                        .filter(activity.json().path("title").asText()::equals)
                        .isPresent()))
                .isPresent();
    }

    private static Verdict quiz(ModuleItem quiz) {
        return quiz.json().path("draw").isInt()
                ? Verdict.approximate(
                        Note.Reason.DRAW_NOT_CARRIED, quiz.json().path("draw").asInt())
                : Verdict.EXACT;
    }

    /** What a page shows: the words of a lesson's block, a picture, a film, a file, an exercise. */
    private Verdict content(ModuleItem item) {
        return switch (item.kind()) {
            case "figure" -> figure(item);
            case "video" -> video(item);
            case "download" ->
                pages.link(item.json().path("src").asText())
                        ? words(item, List.of())
                        : Verdict.leftOut(Note.Reason.NOT_IN_PACKAGE);
            case "data-exercise" -> exercise(item);
            case "question" -> Verdict.approximate(Note.Reason.PRACTICE_ON_PAGE);
            default -> words(item, List.of());
        };
    }

    private Verdict words(ModuleItem item, List<Note> alreadyKnown) {
        List<Note> notes = new ArrayList<>(alreadyKnown);
        List<String> unsaid = pages.unsaid(item.json(), WORDS);
        if (unsaid.contains("html")) {
            return Verdict.leftOut(Note.Reason.WORDS_NOT_FOUND);
        }
        if (!unsaid.isEmpty()) {
            notes.add(Note.of(Note.Reason.SOME_WORDS_NOT_FOUND, String.join(", ", unsaid)));
        }
        return notes.isEmpty() ? Verdict.EXACT : new Verdict(Outcome.APPROXIMATE, notes);
    }

    private Verdict figure(ModuleItem figure) {
        List<Element> images = pages.images(figure.json().path("src").asText());
        if (images.isEmpty()) {
            return Verdict.leftOut(Note.Reason.NOT_IN_PACKAGE);
        }
        boolean hasAlt = images.stream().anyMatch(image -> image.attr("alt")
                .equals(figure.json().path("alt").asText()));
        return words(figure, hasAlt ? List.of() : List.of(Note.of(Note.Reason.ALT_DIFFERS)));
    }

    private Verdict video(ModuleItem video) {
        Optional<Element> film =
                pages.film(video.json().path("sources").path(0).path("src").asText());
        if (film.isEmpty()) {
            return Verdict.leftOut(Note.Reason.NOT_IN_PACKAGE);
        }
        List<Note> notes = new ArrayList<>();
        for (JsonNode captions : video.json().path("captions")) {
            if (!film.get().outerHtml().contains(captions.path("src").asText())) {
                notes.add(Note.of(
                        Note.Reason.CAPTIONS_NOT_ATTACHED,
                        captions.path("label").asText()));
            }
        }
        if (video.level() == Level.ACTIVITY) {
            notes.add(Note.of(Note.Reason.WATCHING_NOT_COUNTED));
        }
        return words(video, notes);
    }

    private Verdict exercise(ModuleItem exercise) {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(Note.Reason.EXERCISE_AS_PAGE));
        if (exercise.json().has("chart")) {
            notes.add(Note.of(Note.Reason.CHART_AS_TABLE));
        }
        return words(exercise, notes);
    }

    private Verdict question(ModuleItem question) {
        Optional<QtiQuestion> found = questions.find(question.id());
        if (found.isEmpty()) {
            return pages.say(question.json().path("prompt").asText())
                    ? Verdict.approximate(Note.Reason.PRACTICE_ON_PAGE)
                    : Verdict.leftOut(Note.Reason.NOT_IN_PACKAGE);
        }
        if (question.kind().equals("numeric")) {
            return numeric(question);
        }
        List<String> differing = QtiQuestions.differing(question, found.get());
        return differing.isEmpty()
                ? Verdict.EXACT
                : Verdict.approximate(Note.Reason.QUESTION_DIFFERS, String.join(", ", differing));
    }

    private Verdict numeric(ModuleItem question) {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of(Note.Reason.NUMBER_AS_TEXT));
        int variants = question.json().path("variants").size();
        if (questions.count(question.id()) < variants) {
            notes.add(Note.of(Note.Reason.ONE_SET_OF_NUMBERS, questions.count(question.id()), variants));
        }
        return new Verdict(Outcome.APPROXIMATE, notes);
    }

    private static Verdict rule(ModuleItem rule) {
        return switch (rule.kind()) {
            case ModuleItem.PASS_MARK -> Verdict.leftOut(Note.Reason.PASS_MARK_NOT_CARRIED);
            case ModuleItem.SAVED_STATE -> Verdict.leftOut(Note.Reason.PLACE_NOT_CARRIED);
            default -> Verdict.leftOut(Note.Reason.COMPLETION_NOT_CARRIED);
        };
    }
}
