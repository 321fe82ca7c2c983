package org.lmiinstitute.lms.curriculum.internal.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.lmiinstitute.lms.curriculum.PlainText;

/** What a reader is told of answer keys: what they were and are, or nothing. */
public final class KeyTexts {

    private static final int SHOWN_VARIANTS = 5;

    private final UnaryOperator<String> reader;

    private KeyTexts(UnaryOperator<String> reader) {
        this.reader = reader;
    }

    public static KeyTexts shown() {
        return new KeyTexts(UnaryOperator.identity());
    }

    public static KeyTexts hidden() {
        return new KeyTexts(text -> "");
    }

    /** What is right: the words of the right choices, or the number. */
    String answer(JsonNode question, JsonNode key) {
        List<String> right = new ArrayList<>();
        for (JsonNode choice : question.path("choices")) {
            if (Nodes.texts(key.path("correct")).contains(choice.path("id").asText())) {
                right.add(PlainText.of(choice.path("html").asText()));
            }
        }
        key.path("variants").forEach(variant -> right.add(number(variant)));
        return reader.apply(String.join("; ", shortened(right)));
    }

    /** All that is said after an answer. */
    String feedback(JsonNode key) {
        return reader.apply(Feedback.of(key));
    }

    private static List<String> shortened(List<String> answers) {
        if (answers.size() <= SHOWN_VARIANTS) {
            return answers;
        }
        return Stream.concat(answers.stream().limit(SHOWN_VARIANTS), Stream.of("…"))
                .toList();
    }

    private static String number(JsonNode variant) {
        return Nodes.text(variant.path("answer")) + " ± " + Nodes.text(variant.path("tolerance"));
    }
}
