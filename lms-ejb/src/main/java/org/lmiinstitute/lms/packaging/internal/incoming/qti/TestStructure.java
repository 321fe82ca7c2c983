package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.List;
import java.util.OptionalInt;
import org.lmiinstitute.lms.packaging.internal.incoming.content.QuestionText;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Wording;

/** An {@code assessmentTest} of QTI 2: which items it asks, and by which rules. */
record TestStructure(QtiElement test) {

    /** References to items as they are written, in order. */
    List<String> references() {
        return test.all("assessmentItemRef").stream()
                .flatMap(each -> each.attribute("href").stream())
                .toList();
    }

    /** As it is with these questions. */
    ReadTest with(List<ReadQuestion> questions, Wording wording) {
        Remarks remarks = new Remarks();
        remarks.note("it states no pass mark; 70 percent stands here");
        nameRules(remarks);
        return new ReadTest(
                test.attributeOr("title", ""),
                false,
                intro(wording, remarks),
                Qti12File.USUAL_PASS_MARK,
                false,
                draw(remarks),
                questions,
                remarks);
    }

    private String intro(Wording wording, Remarks remarks) {
        StringBuilder html = new StringBuilder();
        test.all("rubricBlock").stream()
                .filter(rubric -> rubric.attributeOr("view", "candidate").contains("candidate"))
                .forEach(rubric -> html.append(Material.markup(rubric.dom())));
        return new QuestionText(wording, remarks).of(html.toString());
    }

    private void nameRules(Remarks remarks) {
        name("timeLimits", "its time limits are not kept", remarks);
        name("preCondition", "conditions on which parts are shown are not kept", remarks);
        name("branchRule", "branches are not kept: questions come one after the other", remarks);
        name("weight", "weights of items within the test are not kept", remarks);
        name("testFeedback", "feedback on the whole test has no place here", remarks);
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

    private OptionalInt draw(Remarks remarks) {
        List<QtiElement> selections = test.all("selection");
        if (selections.isEmpty()) {
            return OptionalInt.empty();
        }
        String select = selections.get(0).attributeOr("select", "");
        if (selections.size() == 1 && test.all("assessmentSection").size() == 1 && select.matches("[1-9][0-9]{0,5}")) {
            return OptionalInt.of(Integer.parseInt(select));
        }
        remarks.note("questions are drawn from parts of the test; here every question is asked");
        return OptionalInt.empty();
    }
}
