package org.lmiinstitute.lms.packaging.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reads questions back from a file of the cartridge profile, knowing nothing of how they were written. */
record QtiReader(ManifestReader xml) {

    /**
     * A question as it was read.
     *
     * @param answers of a question with choices: their texts by ident, in order; of another: empty
     * @param right idents of the right choices, or the texts that are accepted
     * @param feedback by ident of the choice, or by the name of the feedback
     */
    record Question(
            String id,
            String profile,
            int weight,
            String prompt,
            Map<String, String> answers,
            List<String> right,
            Map<String, String> feedback) {}

    QtiReader(byte[] file) {
        this(new ManifestReader(file));
    }

    List<Question> questions() {
        int count = xml.values("//*[local-name()='item']/@ident").size();
        return IntStream.rangeClosed(1, count)
                .mapToObj(place -> question("//*[local-name()='item'][" + place + "]"))
                .toList();
    }

    private Question question(String item) {
        String profile = field(item, "cc_profile");
        return new Question(
                xml.value(item + "/@ident"),
                profile,
                Integer.parseInt(field(item, "cc_weighting")),
                xml.value(item + path("presentation", "material", "mattext")),
                answers(item),
                texts(item + "//*[local-name()='respcondition'][*[local-name()='setvar']='100']"
                        + "//*[local-name()='varequal'][not(parent::*[local-name()='not'])]"),
                feedback(item));
    }

    private String field(String item, String label) {
        return xml.value(item + "//*[*[local-name()='fieldlabel']='" + label + "']/*[local-name()='fieldentry']");
    }

    private Map<String, String> answers(String item) {
        Map<String, String> answers = new LinkedHashMap<>();
        String labels = item + "//*[local-name()='response_label']";
        xml.values(labels + "/@ident")
                .forEach(ident ->
                        answers.put(ident, xml.value(labels + "[@ident='" + ident + "']//*[local-name()='mattext']")));
        return answers;
    }

    /** By the choice whose condition shows it; what no single choice shows keeps its own name. */
    private Map<String, String> feedback(String item) {
        Map<String, String> feedback = new TreeMap<>();
        xml.values(item + path("itemfeedback") + "/@ident").forEach(ident -> {
            String shownFor = xml.value(item + "//*[local-name()='respcondition'][*[@linkrefid='" + ident
                    + "']][count(*/*[local-name()='varequal'])=1]/*/*[local-name()='varequal']");
            String text =
                    xml.value(item + path("itemfeedback") + "[@ident='" + ident + "']//*[local-name()='mattext']");
            feedback.put(shownFor.isEmpty() ? ident : shownFor, text);
        });
        return feedback;
    }

    private List<String> texts(String path) {
        return xml.values(path + "/text()");
    }

    private static String path(String... names) {
        StringBuilder path = new StringBuilder();
        for (String name : names) {
            path.append("/*[local-name()='").append(name).append("']");
        }
        return path.toString();
    }
}
