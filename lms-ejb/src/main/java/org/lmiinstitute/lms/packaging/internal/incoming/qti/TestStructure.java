package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import org.lmiinstitute.lms.packaging.internal.incoming.content.QuestionText;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Wording;

/** An {@code assessmentTest} of QTI 2: which items it asks, and by which rules. */
record TestStructure(QtiElement test) {

    /**
     * Reads it.
     *
     * @param path of its file
     */
    ReadTest read(String path, Qti2Files files, Wording wording) {
        Remarks remarks = new Remarks();
        remarks.note("it states no pass mark; 70 percent stands here");
        nameRules(remarks);
        LostTestText.note2(test, remarks);
        return new ReadTest(
                test.attributeOr("title", ""),
                test.attributeOr("identifier", ""),
                false,
                intro(wording, remarks),
                Qti12File.USUAL_PASS_MARK,
                false,
                Qti2Parts.of(test, path, files, remarks),
                remarks);
    }

    private String intro(Wording wording, Remarks remarks) {
        StringBuilder html = new StringBuilder();
        test.all("rubricBlock").stream()
                .filter(LostTestText::isForCandidates)
                .forEach(rubric -> html.append(Material.markup(rubric.dom())));
        return new QuestionText(wording, remarks).of(html.toString());
    }

    private void nameRules(Remarks remarks) {
        name("timeLimits", "its time limits are not kept", remarks);
        name("preCondition", "conditions on which parts are shown are not kept", remarks);
        name("branchRule", "branches are not kept: questions come one after the other", remarks);
        name("weight", "weights of items within the test are not kept", remarks);
        boolean isLimited = test.all("itemSessionControl").stream()
                .anyMatch(control -> !control.attributeOr("maxAttempts", "0").equals("0"));
        if (isLimited) {
            remarks.note("the number of attempts is not limited here");
        }
        boolean isRandom = test.all("ordering").stream()
                .anyMatch(order -> order.attributeOr("shuffle", "").equals("true"));
        if (isRandom) {
            remarks.note("its questions come in random order; here in the order of the file");
        }
    }

    private void name(String element, String note, Remarks remarks) {
        if (test.first(element).isPresent()) {
            remarks.note(note);
        }
    }
}
