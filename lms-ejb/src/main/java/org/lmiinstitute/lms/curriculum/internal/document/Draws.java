package org.lmiinstitute.lms.curriculum.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.curriculum.ContentNode;

/** Every combination of the values in {@code draw:}; a question without any has one draw with nothing in it. */
final class Draws {

    /** What a document can hold without becoming slow to load. */
    static final int MOST = 200;

    private Draws() {}

    /** The combinations in order; empty if there are too many, which is reported. */
    static Optional<List<Map<String, ContentNode>>> of(ContentNode question, DocumentContext context) {
        List<Map<String, ContentNode>> combinations = List.of(Map.of());
        Optional<ContentNode> draw = question.find("draw");
        if (draw.isEmpty()) {
            return Optional.of(combinations);
        }
        for (String name : draw.get().keys()) {
            combinations = extended(combinations, name, draw.get().list(name));
            if (combinations.size() > MOST) {
                context.report(
                        draw.get().place(),
                        "the values can be combined in more than " + MOST + " ways",
                        "fewer values; twenty sets of numbers are plenty");
                return Optional.empty();
            }
        }
        return Optional.of(combinations);
    }

    private static List<Map<String, ContentNode>> extended(
            List<Map<String, ContentNode>> combinations, String name, List<ContentNode> values) {
        List<Map<String, ContentNode>> extended = new ArrayList<>();
        for (Map<String, ContentNode> combination : combinations) {
            for (ContentNode value : values) {
                Map<String, ContentNode> longer = new LinkedHashMap<>(combination);
                longer.put(name, value);
                extended.add(longer);
            }
        }
        return extended;
    }
}
