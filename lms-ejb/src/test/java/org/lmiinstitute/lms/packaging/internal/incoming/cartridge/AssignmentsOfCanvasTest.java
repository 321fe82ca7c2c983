package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.packaging.Fate;
import org.lmiinstitute.lms.packaging.internal.incoming.Intake;
import org.lmiinstitute.lms.packaging.internal.incoming.PackageKind;
import org.lmiinstitute.lms.packaging.internal.incoming.ReadDelivery;

/** Assignments and the syllabus as Canvas writes them: before 1.3 as pages among its settings, later in two forms. */
class AssignmentsOfCanvasTest {

    private static final String LESSONS = "modules/work-and-pay/lessons/";
    private static final String SETTINGS = "associatedcontent/imscc_xmlv1p1/learning-application-resource";
    private static final String PAGE =
            "<html><head><title>Assignment: A survey</title></head><body><p>Ask five people.</p></body></html>";

    private static final String VARIANT =
            "<cpx:variant xmlns:cpx='http://www.imsglobal.org/xsd/imsccv1p3/imscp_extensionv1p2' identifier='V' identifierref='a1'/>";

    @TempDir
    Path folder;

    @Test
    void anAssignmentAmongTheSettingsIsALessonAndWhatIsNotKeptIsTold() throws IOException {
        Intake intake = imported(
                new CartridgeText()
                        .assignment(
                                "a1",
                                PAGE,
                                """
                                <title>A survey</title><due_at>2026-06-15T03:05:00</due_at><unlock_at/><lock_at>2026-07-01T00:00:00</lock_at>
                                <points_possible>100.0</points_possible><submission_types>online_text_entry,online_upload</submission_types>
                                """));

        assertThat(text(LESSONS + "a-survey.md")).isEqualTo("Ask five people.\n");
        assertThat(line(intake, "item", "(root of the outline)").fate()).isEqualTo(Fate.EXACT);
        assertThat(line(intake, "resource", "A survey").reason())
                .isEqualTo("An assignment became a lesson with its text; nothing is handed in or graded here; "
                        + "its 100.0 points are not given; "
                        + "its dates are not kept: due 2026-06-15T03:05:00, closed from 2026-07-01T00:00:00; "
                        + "how it was handed in is not kept: online text entry, online upload.");
        assertThat(line(intake, "file", "a1/assignment_settings.xml").reason())
                .isEqualTo("Settings of an assignment; its page says which of them are not kept.");
    }

    @Test
    void ofAnAssignmentWithoutPointsOrDatesOnlyThatIsTold() throws IOException {
        Intake intake = imported(new CartridgeText()
                .item("a1", "Ask around")
                .assignment(
                        "a1",
                        PAGE,
                        "<due_at/><points_possible>0.0</points_possible><submission_types>none</submission_types>"));

        assertThat(line(intake, "item", "Ask around").fate()).isEqualTo(Fate.EXACT);
        assertThat(line(intake, "resource", "Ask around").reason())
                .isEqualTo("An assignment became a lesson with its text; nothing is handed in or graded here.");
    }

    @Test
    void settingsThatCannotBeReadLoseNoText() throws IOException {
        Intake intake = imported(new CartridgeText().assignment("a1", PAGE, "<broken"));

        assertThat(text(LESSONS + "assignment-a-survey.md")).isEqualTo("Ask five people.\n");
        assertThat(line(intake, "resource", "Assignment: A survey").reason())
                .contains("nothing is handed in or graded here", "its settings cannot be read: ");
    }

    @Test
    void theSyllabusIsALessonAndSettingsAreNone() throws IOException {
        Intake intake = imported(new CartridgeText()
                .extended("s1", SETTINGS, "course_settings/syllabus.html", "intendeduse='syllabus'", "")
                .file("course_settings/syllabus.html", "<title>Syllabus</title><p>Week by week.</p>")
                .resource("s2", SETTINGS, "course_settings/canvas_export.txt", "Why did the panda"));

        assertThat(text(LESSONS + "syllabus.md")).isEqualTo("Week by week.\n");
        assertThat(line(intake, "resource", "Syllabus").reason())
                .isEqualTo("It is the syllabus; here it stands among the others.");
        assertThat(line(intake, "resource", "canvas_export.txt").reason()).contains("settings of another system");
    }

    /** The outline opens the form that knows nothing of the page beside it. */
    @Test
    void ofTheTwoFormsOfLaterVersionsOneComesIn() throws IOException {
        Intake intake = imported(new CartridgeText()
                .item("a1", "A survey")
                .resource(
                        "a1",
                        "assignment_xmlv1p0",
                        "a1/assignment.xml",
                        "<assignment><title>A survey</title><text texttype='text/html'>&lt;p&gt;Ask five people.&lt;/p&gt;</text></assignment>")
                .extended("a1_fallback", SETTINGS, "a1/a-survey.html", "", VARIANT)
                .file("a1/a-survey.html", PAGE));

        assertThat(text(LESSONS + "a-survey.md")).isEqualTo("Ask five people.\n");
        assertThat(folder.resolve("modules/work-and-pay-more")).doesNotExist();
        assertThat(line(intake, "resource", "a-survey.html").reason())
                .isEqualTo("It is another form of assignment.xml, which came in.");
    }

    /** Without an outline the page is listed first; the other form says what is not kept. */
    @Test
    void theFormThatTellsMoreIsTaken() throws IOException {
        Intake intake = imported(new CartridgeText()
                .resource(
                        "a1",
                        "assignment_xmlv1p0",
                        "a1/assignment.xml",
                        "<assignment><title>A survey</title><text texttype='text/html'>&lt;p&gt;Ask five people.&lt;/p&gt;</text>"
                                + "<gradable points_possible='7'>true</gradable></assignment>")
                .extended("a1_fallback", "webcontent", "a1/a-survey.html", "", VARIANT)
                .file("a1/a-survey.html", PAGE));

        assertThat(line(intake, "resource", "A survey").reason()).contains("its 7 points are not given");
        assertThat(line(intake, "resource", "a-survey.html").fate()).isEqualTo(Fate.NOT_IMPORTED);
    }

    private Intake imported(CartridgeText cartridge) throws IOException {
        return ReadDelivery.into(folder, new CartridgeReader(), cartridge.files(), PackageKind.CC_1_1);
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
