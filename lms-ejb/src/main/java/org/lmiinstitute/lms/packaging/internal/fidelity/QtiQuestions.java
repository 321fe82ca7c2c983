package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** The questions of a cartridge, in its quizzes and its bank, by the names of their items, which follow from permanent ids. */
record QtiQuestions(Map<String, QtiQuestion> items) {

    private static final String NAME = "QUESTION-";

    static QtiQuestions of(Inventory inventory) {
        Map<String, QtiQuestion> items = new TreeMap<>();
        inventory.files().forEach((path, file) -> {
            if (path.endsWith(".xml")) {
                XmlFile.parse(file.text())
                        .filter(xml -> xml.isCalled("questestinterop"))
                        .ifPresent(xml -> add(items, xml));
            }
        });
        return new QtiQuestions(items);
    }

    private static void add(Map<String, QtiQuestion> items, XmlFile xml) {
        for (Element item : xml.all("item")) {
            items.putIfAbsent(item.getAttribute("ident"), QtiQuestion.of(item));
        }
    }

    /** The item of a question; of one with several sets of numbers that with the first. */
    Optional<QtiQuestion> find(String id) {
        return Optional.ofNullable(items.get(NAME + id));
    }

    /** How many items a question has: one for each set of numbers. */
    long count(String id) {
        return items.keySet().stream()
                .filter(name -> name.startsWith(NAME + id))
                .count();
    }
}
