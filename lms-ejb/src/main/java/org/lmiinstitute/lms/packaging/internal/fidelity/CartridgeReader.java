package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A cartridge: no player, but the content itself as pages and QTI, which a partner can edit in its own learning system. Its parts are
 * found by their ids and compared by their words, since importers clean markup anyway.
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
            case MODULE -> module(item);
            case ACTIVITY -> item.kind().equals("quiz") ? quiz(item) : shown(item, pages.page(item.id()));
            case BLOCK -> shown(item, pages.block(item.id()));
            case QUESTION -> question(item);
            case ASSET -> inventory.media(item.id());
            case RULE -> rule(item);
        };
    }

    @Override
    public List<Check> checks() {
        return List.of();
    }

    private Verdict module(ModuleItem module) {
        return pages.titles().contains(module.label()) ? Verdict.EXACT : Verdict.leftOut(Note.Reason.NOT_IN_PACKAGE);
    }

    private Verdict quiz(ModuleItem quiz) {
        if (!pages.hasQuiz(quiz.id())) {
            return Verdict.leftOut(Note.Reason.NOT_IN_PACKAGE);
        }
        JsonNode draw = quiz.json().path("draw");
        return draw.isInt() ? Verdict.approximate(Note.Reason.DRAW_NOT_CARRIED, draw.asInt()) : Verdict.EXACT;
    }

    /** What a page, or a part of one, shows of an activity or a block. */
    private Verdict shown(ModuleItem item, Optional<Element> part) {
        if (part.isEmpty()) {
            return Verdict.leftOut(Note.Reason.NOT_IN_PACKAGE);
        }
        List<Note> notes = new ArrayList<>();
        addUnsaid(notes, item, part.get());
        switch (item.kind()) {
            case "figure" -> addFigure(notes, item.json(), part.get());
            case "video" -> addVideo(notes, item, part.get());
            case "data-exercise" -> addExercise(notes, item, part.get());
            case "download" -> addMissing(notes, item.json().path("src"), part.get());
            default -> {
                return verdict(notes);
            }
        }
        return verdict(notes);
    }

    private static Verdict verdict(List<Note> notes) {
        return notes.isEmpty() ? Verdict.EXACT : new Verdict(Outcome.APPROXIMATE, notes);
    }

    private static void addUnsaid(List<Note> notes, ModuleItem item, Element part) {
        String words = " " + Words.of(part) + " ";
        List<String> unsaid = WORDS.stream()
                .filter(field -> item.json().path(field).isTextual())
                .filter(field -> {
                    String wanted = Words.of(item.json().path(field).asText());
                    return !wanted.isEmpty() && !words.contains(" " + wanted + " ");
                })
                .toList();
        if (!unsaid.isEmpty()) {
            notes.add(Note.of(Note.Reason.WORDS_NOT_FOUND, String.join(", ", unsaid)));
        }
    }

    private static void addFigure(List<Note> notes, JsonNode figure, Element part) {
        addMissing(notes, figure.path("src"), part);
        boolean hasAlt = part.select("img").stream()
                .anyMatch(image -> image.attr("alt").equals(figure.path("alt").asText()));
        if (!hasAlt) {
            notes.add(Note.of(Note.Reason.ALT_DIFFERS));
        }
    }

    private static void addVideo(List<Note> notes, ModuleItem video, Element part) {
        video.json().path("sources").forEach(source -> addMissing(notes, source.path("src"), part));
        for (JsonNode captions : video.json().path("captions")) {
            if (part.select("track[src$=" + captions.path("src").asText() + "]").isEmpty()) {
                notes.add(Note.of(
                        Note.Reason.CAPTIONS_NOT_ATTACHED,
                        captions.path("label").asText()));
            }
        }
        if (video.level() == Level.ACTIVITY) {
            notes.add(Note.of(Note.Reason.WATCHING_NOT_COUNTED));
        }
    }

    private void addExercise(List<Note> notes, ModuleItem exercise, Element part) {
        if (pages.hasQuiz(exercise.id())) {
            notes.add(Note.of(Note.Reason.EXERCISE_AS_PAGE));
        }
        JsonNode chart = exercise.json().path("chart");
        if (chart.isObject() && !isDrawn(exercise.id(), chart, part)) {
            notes.add(Note.of(Note.Reason.CHART_AS_TEXT));
        }
    }

    private boolean isDrawn(String exerciseId, JsonNode chart, Element part) {
        Optional<String> drawing = pages.chart(exerciseId);
        return part.select("img").stream()
                .filter(image -> drawing.filter(path -> path.endsWith("/" + image.attr("src")))
                        .isPresent())
                .anyMatch(image -> image.attr("alt").equals(chart.path("alt").asText()));
    }

    private static void addMissing(List<Note> notes, JsonNode src, Element part) {
        String path = src.asText();
        if (part.select("[src$=" + path + "], [href$=" + path + "]").isEmpty()) {
            notes.add(Note.of(Note.Reason.NOT_SHOWN, path));
        }
    }

    private Verdict question(ModuleItem question) {
        Optional<QtiQuestion> found = questions.find(question.id());
        boolean isPractice = pages.hasPractice(question.id());
        if (found.isEmpty() && !isPractice) {
            return Verdict.leftOut(Note.Reason.NOT_IN_PACKAGE);
        }
        List<Note> notes = new ArrayList<>();
        if (isPractice) {
            notes.add(Note.of(Note.Reason.PRACTICE_AS_TEXT));
        }
        found.ifPresent(item -> notes.addAll(QuestionComparison.of(question, item)));
        int variants = question.json().path("variants").size();
        if (variants > 1) {
            notes.add(Note.of(Note.Reason.ONE_SET_OF_NUMBERS, questions.count(question.id()), variants));
        }
        return verdict(notes);
    }

    private static Verdict rule(ModuleItem rule) {
        return switch (rule.kind()) {
            case ModuleItem.PASS_MARK -> Verdict.leftOut(Note.Reason.PASS_MARK_NOT_CARRIED);
            case ModuleItem.SAVED_STATE -> Verdict.leftOut(Note.Reason.PLACE_NOT_CARRIED);
            default -> Verdict.leftOut(Note.Reason.COMPLETION_NOT_CARRIED);
        };
    }
}
