package org.lmiinstitute.lms.curriculum.internal.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.curriculum.PlainText;

/** What learners are told after an answer, as one text. */
final class Feedback {

    private Feedback() {}

    static String of(JsonNode key) {
        List<String> said = new ArrayList<>();
        key.path("feedback").forEach(text -> add(said, text));
        add(said, key.path("general"));
        for (JsonNode variant : key.path("variants")) {
            add(said, variant.path("worked"));
            variant.path("traps").forEach(trap -> add(said, trap.path("feedback")));
        }
        add(said, key.path("right"));
        add(said, key.path("wrong"));
        return String.join(" ", said);
    }

    private static void add(List<String> said, JsonNode html) {
        String text = PlainText.of(Nodes.text(html));
        if (!text.isEmpty()) {
            said.add(text);
        }
    }
}
