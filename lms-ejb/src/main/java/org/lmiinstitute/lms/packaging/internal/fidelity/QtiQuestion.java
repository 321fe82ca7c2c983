package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A question as a cartridge asks it in QTI 1.2.1, its texts without markup.
 *
 * @param choices their words by their names in the file
 * @param right names of the choices that are right; of a question for a text all that is accepted
 * @param feedback everything that is said after an answer
 * @param weight its points; "" if it states none
 */
record QtiQuestion(String prompt, Map<String, String> choices, Set<String> right, String feedback, String weight) {

    static QtiQuestion of(Element item) {
        Map<String, String> choices = new TreeMap<>();
        for (Element label : XmlFile.all(item, "response_label")) {
            choices.put(label.getAttribute("ident"), words(label));
        }
        StringBuilder feedback = new StringBuilder(" ");
        XmlFile.all(item, "itemfeedback")
                .forEach(said -> feedback.append(words(said)).append(' '));
        return new QtiQuestion(words(item), choices, right(item), feedback.toString(), weight(item));
    }

    /** The words of the choices that are right. */
    Set<String> rightWords() {
        Set<String> words = new TreeSet<>();
        right.forEach(name -> words.add(choices.getOrDefault(name, name)));
        return words;
    }

    private static String words(Element element) {
        return XmlFile.text(element, "mattext").map(Words::of).orElse("");
    }

    /** Named by the condition that gives the full score, other than what it denies. */
    private static Set<String> right(Element item) {
        Set<String> right = new TreeSet<>();
        for (Element condition : XmlFile.all(item, "respcondition")) {
            if (XmlFile.text(condition, "setvar").filter("100"::equals).isPresent()) {
                XmlFile.all(condition, "varequal").stream()
                        .filter(answer -> !isDenied(answer))
                        .forEach(answer -> right.add(answer.getTextContent().strip()));
            }
        }
        return right;
    }

    private static boolean isDenied(Node answer) {
        return "not".equals(answer.getParentNode().getLocalName());
    }

    private static String weight(Element item) {
        return XmlFile.all(item, "qtimetadatafield").stream()
                .filter(field -> XmlFile.text(field, "fieldlabel")
                        .filter("cc_weighting"::equals)
                        .isPresent())
                .findFirst()
                .flatMap(field -> XmlFile.text(field, "fieldentry"))
                .orElse("");
    }
}
