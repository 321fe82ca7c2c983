package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import java.util.List;
import org.lmiinstitute.lms.packaging.internal.incoming.content.PlainLine;
import org.lmiinstitute.lms.packaging.internal.incoming.content.Remarks;

/** What a test says besides its questions and its introduction, for which quizzes here have no place. */
final class LostTestText {

    private static final String FEEDBACK = "feedback on the whole test has no place here";

    private LostTestText() {}

    /** Of an {@code assessment} of QTI 1.2. */
    static void note12(QtiElement assessment, Remarks remarks) {
        List<QtiElement> sections = assessment.all("section");
        titles(assessment, sections, remarks);
        LostText.noteMaterial(FEEDBACK, assessment.children("assessfeedback"), remarks);
        for (QtiElement section : sections) {
            LostText.noteMaterial("objectives of a section are not kept", section.children("objectives"), remarks);
            LostText.noteMaterial(
                    "feedback on a section has no place here", section.children("sectionfeedback"), remarks);
        }
    }

    /** Of an {@code assessmentTest} of QTI 2. */
    static void note2(QtiElement test, Remarks remarks) {
        List<QtiElement> visible = test.all("assessmentSection").stream()
                .filter(section -> !section.attributeOr("visible", "true").equals("false"))
                .toList();
        titles(test, visible, remarks);
        test.all("testFeedback").forEach(feedback -> LostText.note(FEEDBACK, Material.titled(feedback), remarks));
        LostText.noteMarkup(
                "what is said of it to others than learners is not kept",
                test.all("rubricBlock").stream().filter(rubric -> !isForCandidates(rubric)),
                remarks);
    }

    static boolean isForCandidates(QtiElement rubricBlock) {
        return rubricBlock.attributeOr("view", "candidate").contains("candidate");
    }

    /** One that says the same as the test is no loss. */
    private static void titles(QtiElement test, List<QtiElement> sections, Remarks remarks) {
        sections.stream()
                .flatMap(section -> section.attribute("title").stream())
                .filter(title -> !title.equals(test.attributeOr("title", "")))
                .forEach(title -> remarks.note("the title of a section is not shown: " + PlainLine.shortened(title)));
    }
}
