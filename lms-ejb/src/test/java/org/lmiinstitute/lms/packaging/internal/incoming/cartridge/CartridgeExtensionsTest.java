package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery;
import org.lmiinstitute.lms.packaging.internal.incoming.qti.QtiItems;

/** What topics and links have besides their text and address, and what versions 1.2 and 1.3 of cartridges added. */
class CartridgeExtensionsTest {

    private static final String LESSONS = "modules/work-and-pay/lessons/";
    private static final String APPLICATION = "associatedcontent/imscc_xmlv1p3/learning-application-resource";
    private static final String ASSIGNMENT =
            """
            <assignment xmlns="http://www.imsglobal.org/xsd/imscc_extensions/assignment" identifier="a1">
            <title>A survey of your own</title><text texttype="text/html">&lt;p&gt;Ask five people.&lt;/p&gt;</text>
            <instructor_text texttype="text/plain">Mark it kindly.</instructor_text>
            <attachments><attachment href="form.csv" role="All"/><attachment href="key.csv" role="Instructor"/></attachments>
            <gradable points_possible="20">true</gradable><submission_formats><format type="file"/></submission_formats></assignment>
            """;

    @TempDir
    Path folder;

    @Test
    void attachmentsOfATopicAreDownloadsBelowItsText() throws IOException {
        Intake intake = imported(new CartridgeText()
                .item("d1", "Talk")
                .resource(
                        "d1",
                        "imsdt_xmlv1p1",
                        "topics/d1.xml",
                        "<topic><title>Talk</title><text texttype='text/plain'>What do you think?</text><attachments>"
                                + "<attachment href='$IMS-CC-FILEBASE$files/rates.csv'/><attachment href='notes.txt'/>"
                                + "<attachment href='gone.pdf'/></attachments></topic>")
                .resource("f1", "webcontent", "files/rates.csv", "year,rate")
                .resource("f2", "webcontent", "topics/notes.txt", "Notes"));

        assertThat(text(LESSONS + "talk.md"))
                .startsWith("What do you think?")
                .contains(":::download {file=\"data/rates.csv\"", ":::download {file=\"data/notes.txt\"");
        assertThat(line(intake, "resource", "Talk").reason()).contains("an attachment is not given out: gone.pdf");
        assertThat(line(intake, "resource", "rates.csv").fate()).isEqualTo(Fate.EXACT);
    }

    @Test
    void anAssignmentIsALessonWithWhatLearnersAreToHave() throws IOException {
        Intake intake = imported(new CartridgeText()
                .item("a1", "A survey")
                .resource("a1", "assignment_xmlv1p0", "work/a1.xml", ASSIGNMENT)
                .resource("f1", "webcontent", "work/form.csv", "name,age")
                .file("work/key.csv", "secret"));

        assertThat(text(LESSONS + "a-survey.md"))
                .startsWith("Ask five people.")
                .contains("file=\"data/form.csv\"")
                .doesNotContain("kindly", "key.csv");
        assertThat(line(intake, "resource", "A survey").reason())
                .contains(
                        "nothing is handed in or graded here",
                        "its text for instructors is not shown",
                        "1 attachments for instructors only are not given out",
                        "its 20 points are not given");
        assertThat(line(intake, "file", "work/key.csv").fate()).isEqualTo(Fate.NOT_IMPORTED);
    }

    @Test
    void theWindowOfALinkIsTold() throws IOException {
        Intake intake = imported(
                new CartridgeText()
                        .item("l1", "BLS")
                        .resource(
                                "l1",
                                "imswl_xmlv1p3",
                                "l1.xml",
                                "<webLink><title>BLS</title><url href='https://www.bls.gov/' target='_blank' windowFeatures='width=400'/></webLink>"));

        assertThat(line(intake, "resource", "BLS").reason())
                .isEqualTo("The window that it wanted (_blank) is the browser's to choose; "
                        + "how its window was to look is not kept: width=400.");
    }

    @ParameterizedTest
    @CsvSource({"lessonplan,meant for who teaches", "syllabus,it is the syllabus", "Assignment,nothing is handed in"})
    void whatAResourceIsMeantForIsTold(String use, String told) throws IOException {
        Intake intake = imported(new CartridgeText()
                .item("p1", "Plan")
                .extended("p1", "webcontent", "plan.html", "intendeduse='" + use + "'", "")
                .file("plan.html", "<p>Begin with jobs.</p>"));

        assertThat(line(intake, "resource", "Plan").reason()).containsIgnoringCase(told);
    }

    @Test
    void whatIsMeantForNothingInParticularIsAsItIs() throws IOException {
        Intake intake = imported(new CartridgeText()
                .item("p1", "Page")
                .extended("p1", "webcontent", "page.html", "intendeduse='unspecified'", "")
                .file("page.html", "<p>Text</p>"));

        assertThat(line(intake, "resource", "Page").fate()).isEqualTo(Fate.EXACT);
    }

    @Test
    void ofAThingThatNothingHereReadsAnotherFormIsTaken() throws IOException {
        Intake intake = imported(new CartridgeText()
                .item("r1", "Simulation")
                .extended("r1", APPLICATION, "sim.bin", "", variant("r2"))
                .file("sim.bin", "01")
                .resource("r2", "webcontent", "sim.html", "<p>Read this instead.</p>"));

        assertThat(text(LESSONS + "simulation.md")).startsWith("Read this instead.");
        assertThat(line(intake, "item", "Simulation").fate()).isEqualTo(Fate.EXACT);
        assertThat(line(intake, "resource", "sim.bin").reason())
                .isEqualTo("It is another form of sim.html, which came in.");
    }

    /** Not both: the test would be asked twice. */
    @Test
    void whatIsAnotherFormOfWhatCameInStaysOutWithItsQuestions() throws IOException {
        Intake intake = imported(new CartridgeText()
                .resource(
                        "t1",
                        "imsqti_xmlv1p2/imscc_xmlv1p3/assessment",
                        "t1.xml",
                        QtiItems.test("Check", QtiItems.choice("c1")))
                .item("p1", "Check yourself")
                .extended("p1", "webcontent", "p1.html", "", variant("t1"))
                .file("p1.html", "<p>Ask yourself.</p>"));

        assertThat(text(LESSONS + "check-yourself.md")).startsWith("Ask yourself.");
        assertThat(folder.resolve("modules/work-and-pay/quizzes")).doesNotExist();
        assertThat(line(intake, "question", "Question c1").reason())
                .isEqualTo("It is another form of p1.html, which came in.");
    }

    private static String variant(String of) {
        return "<cpx:variant xmlns:cpx='http://www.imsglobal.org/xsd/imsccv1p3/imscp_extensionv1p2' identifier='V' identifierref='"
                + of + "'><cpx:metadata/></cpx:variant>";
    }

    private Intake imported(CartridgeText cartridge) throws IOException {
        return ReadDelivery.into(folder, new CartridgeReader(), cartridge.files(), PackageKind.CC_1_3);
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
