package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** The questions of a cartridge by the names that their items have, which follow from permanent ids. */
record QtiQuestions(Map<String, QtiQuestion> items) {

    static QtiQuestions of(Inventory inventory) {
        Map<String, QtiQuestion> items = new TreeMap<>();
        inventory.files().forEach((path, file) -> {
            if (path.endsWith(".xml")) {
                XmlFile.parse(file.text())
                        .filter(xml -> xml.isCalled("questestinterop"))
                        .ifPresent(xml -> {
                            for (Element item : xml.all("item")) {
                                items.putIfAbsent(item.getAttribute("ident"), QtiQuestion.of(item));
                            }
                        });
            }
        });
        return new QtiQuestions(items);
    }

    /** The item of a question; of one with several sets of numbers the first. */
    Optional<QtiQuestion> find(String id) {
        return items.entrySet().stream()
                .filter(item -> item.getKey().contains(id))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** How many items a question has: one for each set of numbers that is asked. */
    long count(String id) {
        return items.keySet().stream().filter(name -> name.contains(id)).count();
    }

    /** What of a choice question reads otherwise in its item. */
    static List<String> differing(ModuleItem planned, QtiQuestion found) {
        List<String> differing = new ArrayList<>();
        if (!found.prompt().equals(Words.of(planned.json().path("prompt").asText()))) {
            differing.add("prompt");
        }
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
        if (!found.hasFeedback() && !planned.key().path("feedback").isEmpty()) {
            differing.add("feedback");
        }
        if (!isWeighted(planned.json().path("points").decimalValue(), found.weight())) {
            differing.add("points");
        }
        return differing;
    }

    /** An item that states no weight counts one. */
    private static boolean isWeighted(BigDecimal points, Optional<String> weight) {
        return points.compareTo(weight.map(BigDecimal::new).orElse(BigDecimal.ONE)) == 0;
    }
}
