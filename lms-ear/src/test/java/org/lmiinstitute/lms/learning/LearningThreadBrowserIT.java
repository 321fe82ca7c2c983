package org.lmiinstitute.lms.learning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;

/** The whole thread in a real browser: catalogue, enrollment, study, a crash in the middle of the quiz, certificate. */
class LearningThreadBrowserIT {

    private static final String LEARNER = "new-learner@example.org";

    @Test
    void aCrashInTheMiddleOfAQuizLosesNothing() throws SQLException {
        Installation installation = Installation.restartable();
        installation.addLearner(LEARNER, "New Learner");
        AnsweringPage.Place left;
        String document;
        try (Visitor visitor = Visitor.atDesk(installation)) {
            visitor.signIn(LEARNER);
            visitor.open("/");
            visitor.assertAccessible();
            follow(
                    visitor,
                    visitor.page()
                            .getByRole(AriaRole.LINK, name("Finding Your Way in Labor Market Information"))
                            .first(),
                    "/courses/");
            visitor.assertAccessible();
            visitor.page().getByRole(AriaRole.BUTTON, name("Enroll")).click();
            follow(visitor, visitor.page().getByRole(AriaRole.LINK, name("Start")), "/play/");
            AnsweringPage player = new AnsweringPage(installation, visitor.page());
            player.awaitReady();
            visitor.assertAccessible();
            visitor.takePicture("play-lesson");
            player.studyUpToTheQuiz();
            visitor.assertAccessible();
            left = player.answerHalfOfTheQuiz();
            document = player.module().documentAddress();
            visitor.takePicture("play-quiz-half-way");
            installation.killServer();
            visitor.complaints().clear();
        }

        installation.start();

        try (Visitor visitor = Visitor.withPhone(installation)) {
            assertThat(visitor.page()
                            .request()
                            .get(installation.url(document).toString())
                            .status())
                    .as("a document, before anything else was asked for")
                    .isEqualTo(200);
            visitor.signIn(LEARNER);
            visitor.open("/courses/finding-your-way");
            follow(visitor, visitor.page().getByRole(AriaRole.LINK, name("Continue")), "/play/");
            AnsweringPage player = new AnsweringPage(installation, visitor.page());
            player.awaitReady();
            assertThat(player.place()).isEqualTo(left);
            visitor.assertAccessible();
            visitor.takePicture("play-quiz-resumed-on-a-phone");
            player.answerTheRestOfTheQuiz();
            assertThat(visitor.page().locator("h2.passed")).isVisible();
            assertCertificate(visitor, installation);
        }
    }

    private static void assertCertificate(Visitor visitor, Installation installation) {
        for (String module :
                new String[] {"employed-unemployed-or-neither", "counting-jobs-and-wages", "codes-that-tie-it-together"
                }) {
            visitor.open("/play/finding-your-way/" + module);
            AnsweringPage player = new AnsweringPage(installation, visitor.page());
            player.awaitReady();
            player.api().completeModule();
        }
        visitor.open("/courses/finding-your-way");
        Locator proof = visitor.page().locator("a[href^='/verify/']").first();
        String address = proof.getAttribute("href");
        visitor.open(address);
        assertThat(visitor.page().getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(Pattern.compile("valid"))))
                .isVisible();
        visitor.assertAccessible();
        visitor.takePicture("verify");
        var pdf = visitor.page()
                .request()
                .get(installation
                        .url(address.replace("/verify/", "/certificates/") + ".pdf")
                        .toString());
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 7, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-1.");
    }

    private static void follow(Visitor visitor, Locator link, String beginning) {
        link.click();
        visitor.page().waitForURL(url -> URI.create(url).getPath().startsWith(beginning));
        visitor.page().waitForLoadState();
    }

    private static GetByRoleOptions name(String name) {
        return new GetByRoleOptions().setName(name);
    }
}
