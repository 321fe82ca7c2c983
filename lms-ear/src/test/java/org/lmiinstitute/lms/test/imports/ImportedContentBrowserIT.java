package org.lmiinstitute.lms.test.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;
import org.lmiinstitute.lms.test.partner.PartnerProgram;

/** What was imported is a course that learners take. */
class ImportedContentBrowserIT {

    /** Modules stay, so this is not the installation that others share. */
    private final Installation installation = Installation.restartable();

    private final ImportClient trainer = ImportClient.as(installation, "trainer@example.org");

    @Test
    void aPackageIsTakenToItsEnd() throws SQLException {
        String learner = UUID.randomUUID() + "@example.org";
        installation.addLearner(learner, "Imported Learner");
        String course = trainer.courseOf(trainer.accept("wages.zip", DeliveredZip.playedScorm("Wages of a county")));

        try (Visitor visitor = Visitor.atDesk(installation)) {
            visitor.signIn(learner);
            enroll(visitor, course);
            visitor.page()
                    .getByRole(AriaRole.LINK, named(Pattern.compile("^Start")))
                    .first()
                    .click();
            FrameLocator unit = visitor.page().frameLocator(".unit iframe").frameLocator("iframe");
            assertThat(unit.locator("p")).hasText("Told");
            assertThat(visitor.page().locator(".unit-standing")).hasText("This part is done. Your best score: 80%.");
            visitor.page()
                    .getByRole(AriaRole.BUTTON, named("Finish the module"))
                    .click();
            assertThat(visitor.page().locator("h1")).hasText("You finished this module");
            visitor.open(course);
            assertThat(visitor.page().locator("main")).containsText("You completed this course.");
            visitor.assertAccessible();
        }
    }

    @Test
    void aCartridgeOfOursBecomesLessonsAndAQuiz() throws SQLException {
        String learner = UUID.randomUUID() + "@example.org";
        installation.addLearner(learner, "Imported Learner");
        PartnerProgram partner = new PartnerProgram(installation);
        byte[] cartridge = partner.take(partner.moduleOfFirstCourse(0), "cc13").body();

        String course = trainer.courseOf(trainer.accept("what-lmi-is.imscc", cartridge));

        try (Visitor visitor = Visitor.atDesk(installation)) {
            visitor.signIn(learner);
            enroll(visitor, course);
            visitor.page()
                    .getByRole(AriaRole.LINK, named(Pattern.compile("^Start")))
                    .first()
                    .click();
            assertThat(visitor.page().locator("article.lesson")).isVisible();
            assertThat(visitor.page().locator(".side")).containsText("Check yourself");
            visitor.assertAccessible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scorm12", "cmi5"})
    void aPackageOfOursComesBackToItsModule(String format) {
        PartnerProgram partner = new PartnerProgram(installation);
        JsonNode module = partner.moduleOfFirstCourse(1);

        UUID accepted =
                trainer.accept("module.zip", partner.take(module, format).body());

        assertThat(trainer.get("/imports/reports/" + accepted + ".json").body())
                .contains("our own package")
                .contains(module.path("id").asText());
        assertThat(trainer.get("/imports/" + accepted).body()).contains("/courses/finding-your-way");
        assertThat(partner.moduleOfFirstCourse(1)).isEqualTo(module);
    }

    @Test
    void whatCameInIsEditedAsContentFiles() {
        UUID first = trainer.accept("wages.zip", DeliveredZip.playedScorm("Wages of a state"));
        byte[] files = trainer.download("/imports/content/" + first + ".zip");

        UUID second =
                trainer.accept("content.zip", DeliveredZip.edited(files, "Wages of a state", "Wages of two states"));

        assertThat(trainer.get("/imports/reports/" + second + ".json").body()).contains("content files");
        assertThat(trainer.courseOf(second)).isEqualTo(trainer.courseOf(first));
        assertThat(trainer.get(trainer.courseOf(first)).body())
                .contains("Wages of two states")
                .doesNotContain("Wages of a state");
    }

    private static void enroll(Visitor visitor, String course) {
        visitor.open(course);
        visitor.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enroll"))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
