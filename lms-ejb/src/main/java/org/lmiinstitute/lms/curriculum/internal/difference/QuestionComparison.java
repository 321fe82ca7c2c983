package org.lmiinstitute.lms.curriculum.internal.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.ChangeKind;
import org.lmiinstitute.lms.curriculum.ChangedPart;
import org.lmiinstitute.lms.curriculum.ChangedThing;
import org.lmiinstitute.lms.curriculum.PlainText;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.internal.Scoring;

/** Compares a question with its former self: what it asks, its choices, its points, its key. */
final class QuestionComparison {

    private static final Set<String> SCORED = Set.of("kind", "points");

    private final Changes changes;
    private final JsonNode olderKeys;
    private final JsonNode newerKeys;
    private final KeyTexts texts;

    QuestionComparison(Changes changes, RevisionDocument older, RevisionDocument newer, KeyTexts texts) {
        this.changes = changes;
        this.olderKeys = older.answerKeyTree();
        this.newerKeys = newer.answerKeyTree();
        this.texts = texts;
    }

    void compare(Part older, Part newer) {
        ChangedThing thing = newer.thing();
        boolean isTracked = newer.isTracked();
        JsonNode before = older.json();
        JsonNode after = newer.json();
        changes.fields(thing, before, after, Field.OF_QUESTION, field -> isTracked && SCORED.contains(field));
        compareVariants(thing, before.path("variants"), after.path("variants"));
        compareChoices(thing, isTracked, choices(before), choices(after));
        compareKeys(thing, isTracked, before, after);
    }

    /** Sets of numbers have no ids; the first prompt that reads otherwise stands for all. */
    private void compareVariants(ChangedThing thing, JsonNode before, JsonNode after) {
        changes.value(thing, ChangedPart.VARIANTS, List.of(), false, count(before), count(after));
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            String was = before.path(i).path("prompt").asText();
            String is = after.path(i).path("prompt").asText();
            if (!was.equals(is)) {
                changes.html(thing, ChangedPart.PROMPT, List.of(), false, was, is);
                return;
            }
        }
    }

    private void compareChoices(
            ChangedThing thing, boolean isTracked, Map<String, String> before, Map<String, String> after) {
        Set<String> moved = Moves.of(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        after.forEach((id, html) -> {
            if (!before.containsKey(id)) {
                choice(thing, ChangeKind.ADDED, id, isTracked, "", PlainText.of(html));
                return;
            }
            if (moved.contains(id)) {
                choice(thing, ChangeKind.MOVED, id, false, "", "");
            }
            changes.html(thing, ChangedPart.CHOICE, List.of(id), false, before.get(id), html);
        });
        before.forEach((id, html) -> {
            if (!after.containsKey(id)) {
                choice(thing, ChangeKind.REMOVED, id, isTracked, PlainText.of(html), "");
            }
        });
    }

    private void choice(ChangedThing thing, ChangeKind kind, String id, boolean major, String before, String after) {
        changes.add(thing, kind, ChangedPart.CHOICE, List.of(id), major, before, after);
    }

    private void compareKeys(ChangedThing thing, boolean isTracked, JsonNode before, JsonNode after) {
        JsonNode was = olderKeys.path(before.path("short").asText());
        JsonNode is = newerKeys.path(after.path("short").asText());
        if (!right(before, olderKeys).equals(right(after, newerKeys))) {
            changes.add(
                    thing,
                    ChangeKind.CHANGED,
                    ChangedPart.KEY,
                    List.of(),
                    isTracked,
                    texts.answer(before, was),
                    texts.answer(after, is));
        }
        if (!Feedback.of(was).equals(Feedback.of(is))) {
            feedback(thing, texts.feedback(was), texts.feedback(is));
        }
    }

    /** A reader who may not see feedback is still told that it changed. */
    private void feedback(ChangedThing thing, String before, String after) {
        if (before.equals(after)) {
            changes.add(thing, ChangeKind.CHANGED, ChangedPart.FEEDBACK, List.of(), false, before, after);
        } else {
            changes.words(thing, ChangedPart.FEEDBACK, List.of(), false, before, after);
        }
    }

    /** The right choices and the numbers with their tolerances, as the score knows them. */
    private static List<Object> right(JsonNode question, JsonNode keys) {
        JsonNode scored = Scoring.question(question, keys);
        Set<String> choices = scored.path("choices").properties().stream()
                .filter(choice -> choice.getValue().asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return List.of(choices, scored.path("variants"));
    }

    private static String count(JsonNode variants) {
        return variants.isEmpty() ? "" : String.valueOf(variants.size());
    }

    private static Map<String, String> choices(JsonNode question) {
        Map<String, String> choices = new LinkedHashMap<>();
        question.path("choices")
                .forEach(choice -> choices.put(
                        choice.path("id").asText(), choice.path("html").asText()));
        return choices;
    }
}
