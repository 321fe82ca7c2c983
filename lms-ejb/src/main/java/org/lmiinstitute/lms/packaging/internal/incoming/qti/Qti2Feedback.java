package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;

/** What an item of QTI 2 says after an answer, as HTML, by the value that shows it; and what of it was never asked for. */
final class Qti2Feedback {

    private final QtiElement item;
    private final Map<String, String> said = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    Qti2Feedback(QtiElement item) {
        this.item = item;
        item.children("modalFeedback")
                .forEach(feedback ->
                        said.merge(feedback.attributeOr("identifier", ""), Material.titled(feedback), String::concat));
    }

    /** Of one choice. */
    String of(String identifier) {
        used.add(identifier);
        return said.getOrDefault(identifier, "");
    }

    /** Of a right answer as a whole. */
    String ofRight() {
        return whole("correct", "right");
    }

    /** Of a wrong answer as a whole. */
    String ofWrong() {
        return whole("incorrect", "wrong");
    }

    private String whole(String... names) {
        StringBuilder html = new StringBuilder();
        said.keySet().stream()
                .filter(identifier -> List.of(names).stream().anyMatch(identifier::equalsIgnoreCase))
                .forEach(identifier -> html.append(of(identifier)));
        return html.toString();
    }

    void nameUnused(Remarks remarks) {
        said.forEach((identifier, html) -> {
            if (!used.contains(identifier)) {
                LostText.note("a feedback has no place here", html, remarks);
            }
        });
    }
}
