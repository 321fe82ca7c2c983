package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares a question of a module with the item that asks it in a cartridge. */
final class QuestionComparison {

    /** Items have whole weights, so that of a quiz with half points all are tenfold. */
    private static final List<BigDecimal> SCALES = List.of(BigDecimal.ONE, BigDecimal.TEN, new BigDecimal(100));

    private final ModuleItem planned;
    private final QtiQuestion found;

    private QuestionComparison(ModuleItem planned, QtiQuestion found) {
        this.planned = planned;
        this.found = found;
    }

    /** What is not as in the module; empty if all is. */
    static List<Note> of(ModuleItem planned, QtiQuestion found) {
        return new QuestionComparison(planned, found).notes();
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        List<String> differing = new ArrayList<>();
        if (!found.prompt().startsWith(Words.of(prompt()))) {
            differing.add("prompt");
        }
        if (planned.kind().equals("numeric")) {
            notes.add(Note.of(Note.Reason.NUMBER_AS_TEXT, found.right().size()));
        } else {
            compareChoices(differing);
        }
        if (planned.kind().equals("choices")) {
            notes.add(Note.of(Note.Reason.ALL_OR_NOTHING));
        }
        if (!hasFeedback()) {
            differing.add("feedback");
        }
        if (!isWeighted()) {
            differing.add("points");
        }
        if (!differing.isEmpty()) {
            notes.add(Note.of(Note.Reason.DIFFERS, String.join(", ", differing)));
        }
        return notes;
    }

    private String prompt() {
        JsonNode first = planned.json().path("variants").path(0).path("prompt");
        return planned.json().path("prompt").asText(first.asText());
    }

    private void compareChoices(List<String> differing) {
        Set<String> choices = new TreeSet<>();
        Set<String> right = new TreeSet<>();
        for (JsonNode choice : planned.json().path("choices")) {
            String words = Words.of(choice.path("html").asText());
            choices.add(words);
            planned.key().path("correct").forEach(correct -> {
                if (correct.equals(choice.path("id"))) {
                    right.add(words);
                }
            });
        }
        if (!choices.equals(new TreeSet<>(found.choices().values()))) {
            differing.add("choices");
        }
        if (!right.equals(found.rightWords())) {
            differing.add("key");
        }
    }

    /** Everything that the key says after an answer to this first set of numbers. */
    private boolean hasFeedback() {
        JsonNode key = planned.key();
        JsonNode numbers = key.path("variants").path(0);
        Stream.Builder<JsonNode> said = Stream.builder();
        key.path("feedback").forEach(said);
        numbers.path("traps").forEach(trap -> said.accept(trap.path("feedback")));
        said.add(key.path("general"))
                .add(key.path("right"))
                .add(key.path("wrong"))
                .add(numbers.path("worked"));
        return said.build()
                .filter(JsonNode::isTextual)
                .map(html -> Words.of(html.asText()))
                .allMatch(words -> words.isEmpty() || found.feedback().contains(words));
    }

    private boolean isWeighted() {
        BigDecimal points = planned.json().path("points").decimalValue();
        BigDecimal weight = found.weight().isEmpty() ? BigDecimal.ONE : new BigDecimal(found.weight());
        return SCALES.stream().anyMatch(scale -> points.multiply(scale).compareTo(weight) == 0);
    }
}
