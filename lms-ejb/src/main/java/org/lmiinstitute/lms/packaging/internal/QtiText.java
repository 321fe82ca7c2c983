package org.lmiinstitute.lms.packaging.internal;

import java.util.List;

/** The parts that all items of the cartridge profile of QTI 1.2.1 are written of. */
record QtiText(XmlText xml) {

    /**
     * Where importers look for media in the text of a question: below the folder of the question's file. Canvas finds such a path
     * with and without the way up; Moodle goes it.
     */
    private static final String MEDIA_BASE = "$IMS-CC-FILEBASE$../";

    static final String RESPONSE = "RESPONSE";

    /** The profile's own metadata; it knows no other fields (rules 1a and 2a of its schema). */
    void metadata(String... labelsAndEntries) {
        xml.open("qtimetadata");
        for (int i = 0; i < labelsAndEntries.length; i += 2) {
            xml.open("qtimetadatafield")
                    .leaf("fieldlabel", labelsAndEntries[i])
                    .leaf("fieldentry", labelsAndEntries[i + 1])
                    .close();
        }
        xml.close();
    }

    void material(String html) {
        xml.open("material")
                .leaf("mattext", CleanHtml.of(html, MEDIA_BASE), "texttype", "text/html")
                .close();
    }

    /** Begins the marking: a score in percent of the question's weight. */
    void openMarking() {
        xml.open("resprocessing")
                .open("outcomes")
                .empty("decvar", "maxvalue", "100", "minvalue", "0", "varname", "SCORE", "vartype", "Decimal")
                .close();
    }

    /** A condition that holds for any answer and lets the others hold too. */
    void always(Feedback shown) {
        other("Yes", shown);
    }

    /** A condition that holds if none before it did. */
    void otherwise(Feedback shown) {
        other("No", shown);
    }

    private void other(String goesOn, Feedback shown) {
        if (!shown.isEmpty()) {
            xml.open("respcondition", "continue", goesOn)
                    .open("conditionvar")
                    .empty("other")
                    .close();
            show(shown);
            xml.close();
        }
    }

    QtiText score(int percent) {
        xml.leaf("setvar", String.valueOf(percent), "action", "Set", "varname", "SCORE");
        return this;
    }

    void show(Feedback feedback) {
        if (!feedback.isEmpty()) {
            xml.empty("displayfeedback", "feedbacktype", "Response", "linkrefid", feedback.id());
        }
    }

    /** Each feedback that has something to say; conditions may refer to no other (rule 12c). */
    void feedback(List<Feedback> feedbacks) {
        feedbacks.stream().filter(feedback -> !feedback.isEmpty()).forEach(feedback -> {
            xml.open("itemfeedback", "ident", feedback.id()).open("flow_mat");
            material(feedback.html());
            xml.close().close();
        });
    }

    /** What is said about an answer; importers know {@code correct_fb}, {@code incorrect_fb} and {@code general_fb} by these names. */
    record Feedback(String id, String html) {

        static Feedback general(String html) {
            return new Feedback("general_fb", html);
        }

        boolean isEmpty() {
            return html.isEmpty();
        }
    }
}
