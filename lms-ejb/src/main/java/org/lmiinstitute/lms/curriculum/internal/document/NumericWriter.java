package org.lmiinstitute.lms.curriculum.internal.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.lmiinstitute.lms.curriculum.internal.format.CsvTable;
import org.lmiinstitute.lms.curriculum.internal.format.Images;
import org.lmiinstitute.lms.curriculum.internal.format.Markdown;

/** Writes a numeric question: one variant for each set of numbers that it can be asked with, worked out at publication. */
final class NumericWriter {

    private final DocumentContext context;
    private final Images images;
    private final ContentNode question;
    private final ExerciseTable table;
    private final int decimals;
    private final double tolerance;

    NumericWriter(DocumentContext context, Images images, ContentNode question, ExerciseTable table) {
        this.context = context;
        this.images = images;
        this.question = question;
        this.table = table;
        this.decimals = question.integer("decimals", decimalsOf(question.text("answer")));
        this.tolerance = question.number("tolerance", 0.5 * Math.pow(10, -decimals));
    }

    void write(ObjectNode json, ObjectNode key) {
        question.findText("unit").ifPresent(unit -> json.put("unit", unit));
        json.put("decimals", decimals);
        ArrayNode asked = json.putArray("variants");
        ArrayNode keys = key.putArray("variants");
        checkPrompt();
        List<Map<String, ContentNode>> combinations =
                Draws.of(question, context).orElse(List.of());
        for (Map<String, ContentNode> combination : combinations) {
            if (!writeVariant(combination, asked, keys)) {
                break;
            }
        }
        key.put("right", said("right"));
        key.put("wrong", said("wrong"));
    }

    /** Writes a variant; false if it cannot be worked out, which is reported once and not for each variant. */
    private boolean writeVariant(Map<String, ContentNode> combination, ArrayNode asked, ArrayNode keys) {
        ContentPlace at = question.place("draw");
        try {
            Draw draw = new Draw(table, decimals, context.locale());
            for (Map.Entry<String, ContentNode> value : combination.entrySet()) {
                at = value.getValue().place();
                draw.set(value.getKey(), value.getValue().text());
            }
            at = question.place("prompt");
            String prompt = draw.fill(question.text("prompt"));
            at = question.place("answer");
            BigDecimal answer = rounded(draw.value(question.text("answer")));
            draw.setAnswer(answer);
            at = question.place("worked");
            String worked = question.findText("worked").map(draw::fill).orElse(null);
            asked.addObject()
                    .put(
                            "prompt",
                            Markdown.illustrated(prompt, question.get("prompt").textPlace(), context.files(), images));
            ObjectNode key = keys.addObject().put("answer", answer).put("tolerance", tolerance);
            key.put(
                    "worked",
                    worked == null
                            ? null
                            : context.html(worked, question.get("worked").textPlace()));
            ArrayNode traps = key.putArray("traps");
            for (ContentNode trap : question.list("traps")) {
                at = trap.place("answer");
                writeTrap(draw, trap, answer, traps);
            }
            return true;
        } catch (FormulaException e) {
            context.report(at, e.getMessage() + drawn(combination), e.expected());
            return false;
        }
    }

    private void writeTrap(Draw draw, ContentNode trap, BigDecimal answer, ArrayNode traps) {
        BigDecimal slip = rounded(draw.value(trap.text("answer")));
        if (slip.subtract(answer).abs().doubleValue() > tolerance) {
            String feedback = draw.fill(trap.text("feedback"));
            traps.addObject()
                    .put("answer", slip)
                    .put("feedback", context.html(feedback, trap.get("feedback").textPlace()));
        } else if (!question.has("draw")) {
            context.report(trap.place("answer"), "the trap gives the right answer", "a wrong one, or no trap");
        }
    }

    private void checkPrompt() {
        if (Draw.mentionsAnswer(question.text("prompt"))) {
            context.report(question.place("prompt"), "the prompt shows {{answer}}", "a question without it");
        }
    }

    /** What is said whatever was drawn, so without placeholders. */
    private String said(String when) {
        return question.find("feedback")
                .flatMap(feedback -> feedback.find(when))
                .map(text -> {
                    if (Draw.hasPlaceholder(text.text())) {
                        context.report(
                                text.place(), "{{...}} does not work here", "numbers in \"worked\" or in a trap");
                    }
                    return context.html(text.text(), text.textPlace());
                })
                .orElse(null);
    }

    private BigDecimal rounded(BigDecimal value) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String drawn(Map<String, ContentNode> combination) {
        StringBuilder drawn = new StringBuilder();
        combination.forEach((name, value) -> drawn.append(drawn.isEmpty() ? " (with " : ", ")
                .append(name)
                .append(' ')
                .append(value.text()));
        return drawn.isEmpty() ? "" : drawn.append(')').toString();
    }

    private static int decimalsOf(String answer) {
        return CsvTable.isNumber(answer) ? Math.max(0, new BigDecimal(answer).scale()) : 0;
    }
}
