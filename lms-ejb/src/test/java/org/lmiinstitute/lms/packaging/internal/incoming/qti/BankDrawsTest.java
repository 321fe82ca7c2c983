package org.lmiinstitute.lms.packaging.internal.incoming.qti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.MemoryFiles;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery;

/** Tests that draw from banks and from parts of themselves, as other systems write them. */
class BankDrawsTest {

    private static final String QUIZ = "modules/final/quizzes/final.yaml";
    private static final String PASS_MARK = "It states no pass mark; 70 percent stands here";

    private final MemoryFiles files = new MemoryFiles();

    @TempDir
    Path folder;

    @Test
    void aGroupOfABankDrawsFromTheBankHere() throws IOException {
        files.with("test.xml", QtiItems.test("Final", QtiItems.group("b1", 1, "1.0", "")))
                .with("bank.xml", QtiItems.bank("b1", "Rates", QtiItems.choice("c1") + QtiItems.choice("c2")));

        Intake intake = imported(PackageKind.QTI_12);

        assertThat(text(QUIZ)).contains("bank: rates\n", "draw: 1\n").doesNotContain("questions:");
        assertThat(text("banks/rates/bank.yaml")).contains("Which is a **rate**?");
        assertThat(line(intake, "test", "Final").reason())
                .isEqualTo(PASS_MARK + "; the title of a section is not shown: Group.");
        assertThat(intake.counts()).containsEntry("question", 2L);
    }

    @Test
    void pointsOfAGroupStandInCopies() throws IOException {
        files.with("test.xml", QtiItems.test("Final", QtiItems.group("b1", 1, "2.5", "")))
                .with("bank.xml", QtiItems.bank("b1", "Rates", QtiItems.choice("c1") + QtiItems.choice("c2")));

        Intake intake = imported(PackageKind.QTI_12);

        assertThat(text(QUIZ)).contains("points: 2.5", "draw: 1\n").doesNotContain("bank:");
        assertThat(line(intake, "test", "Final").reason())
                .contains(
                        "questions of the bank “Rates” stand in the quiz as copies, with the points of the test: 2.5");
    }

    @Test
    void groupsThatDrawEachForItselfAreDrawnTogether() throws IOException {
        files.with(
                        "test.xml",
                        QtiItems.test(
                                "Final",
                                QtiItems.choice("fixed")
                                        + QtiItems.group("b1", 1, "1", "")
                                        + QtiItems.group(
                                                "",
                                                2,
                                                "3",
                                                QtiItems.choice("g1") + QtiItems.choice("g2") + QtiItems.choice("g3"))))
                .with("bank.xml", QtiItems.bank("b1", "Rates", QtiItems.choice("c1") + QtiItems.choice("c2")));

        Intake intake = imported(PackageKind.QTI_12);

        assertThat(text(QUIZ)).contains("bank: rates\n", "draw: 4\n", "points: 3\n");
        assertThat(line(intake, "test", "Final").reason())
                .contains("it draws from each of its 3 parts (all of 1, 1 of 2, 2 of 3); "
                        + "here 4 of all 6 questions are drawn together");
    }

    @Test
    void groupsOfOneBankAreOne() throws IOException {
        files.with(
                        "test.xml",
                        QtiItems.test("Final", QtiItems.group("b1", 1, "1", "") + QtiItems.group("b1", 1, "1", "")))
                .with(
                        "bank.xml",
                        QtiItems.bank(
                                "b1", "Rates", QtiItems.choice("c1") + QtiItems.choice("c2") + QtiItems.choice("c3")));

        Intake intake = imported(PackageKind.QTI_12);

        assertThat(text(QUIZ)).contains("bank: rates\n", "draw: 2\n");
        assertThat(line(intake, "test", "Final").reason())
                .isEqualTo(PASS_MARK + "; the title of a section is not shown: Group.");
    }

    /** Canvas names banks of other courses by their number and does not deliver them. */
    @Test
    void aBankThatWasNotDeliveredIsNamed() throws IOException {
        files.with("test.xml", QtiItems.test("Final", QtiItems.choice("c1") + QtiItems.group("4711", 5, "1", "")));

        Intake intake = imported(PackageKind.QTI_12);

        assertThat(line(intake, "test", "Final").reason())
                .contains("the bank 4711, from which it draws 5 questions, is not in the package");
        assertThat(text(QUIZ)).doesNotContain("draw:");
    }

    @Test
    void twoTestsMayDrawFromOneBank() throws IOException {
        files.with("one.xml", QtiItems.test("Final", QtiItems.group("b1", 1, "1", "")))
                .with("two.xml", QtiItems.test("Again", QtiItems.group("b1", 1, "1", "")))
                .with("bank.xml", QtiItems.bank("b1", "Rates", QtiItems.choice("c1") + QtiItems.choice("c2")));

        imported(PackageKind.QTI_12);

        assertThat(text(QUIZ)).contains("bank: rates\n");
        assertThat(text("modules/final/quizzes/again.yaml")).contains("draw: 1\n", "questions:");
    }

    /** A library of questions beside tests that list single ones of it. */
    @Test
    void questionsThatATestOnlyNamesAreTakenFromTheirBank() throws IOException {
        files.with("test.xml", QtiItems.test("Final", "<itemref linkrefid='c2'/><itemref linkrefid='gone'/>"))
                .with(
                        "questiondb.xml",
                        QtiItems.bank("b1", "Library", QtiItems.choice("c1") + QtiItems.range("c2", "1", "3")));

        Intake intake = imported(PackageKind.QTI_12);

        assertThat(text(QUIZ)).contains("answer: 2").doesNotContain("Which is a **rate**?");
        assertThat(line(intake, "test", "Final").reason()).contains("the question gone");
    }

    @Test
    void sectionsOf2SelectANumberOfTheirItems() throws IOException {
        files.with(
                        "test.xml",
                        QtiItems.assessmentTest(
                                "Final",
                                QtiItems.section("<selection select='1'/>", "a.xml", "b.xml")
                                        + QtiItems.section("", "c.xml")))
                .with("a.xml", QtiItems.assessmentItem("a"))
                .with("b.xml", QtiItems.assessmentItem("b"))
                .with("c.xml", QtiItems.assessmentItem("c"));

        Intake intake = imported(PackageKind.QTI_21);

        assertThat(text(QUIZ)).contains("draw: 2\n");
        assertThat(line(intake, "test", "Final").reason())
                .contains("(1 of 2, all of 1); here 2 of all 3 questions are drawn together");
    }

    @Test
    void aSectionOf2MayStandInAFileOfItsOwn() throws IOException {
        files.with(
                        "tests/test.xml",
                        QtiItems.assessmentTest(
                                "Final", "<assessmentSectionRef identifier='S' href='../sections/s.xml'/>"))
                .with("sections/s.xml", QtiItems.section("<selection select='1'/>", "a.xml", "b.xml"))
                .with("sections/a.xml", QtiItems.assessmentItem("a"))
                .with("sections/b.xml", QtiItems.assessmentItem("b"));

        Intake intake = imported(PackageKind.QTI_22);

        assertThat(text(QUIZ)).contains("draw: 1\n");
        assertThat(line(intake, "file", "sections/s.xml").fate()).isEqualTo(Fate.EXACT);
    }

    private Intake imported(PackageKind kind) throws IOException {
        return ReadDelivery.into(folder, new QtiReader(), files, kind);
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
