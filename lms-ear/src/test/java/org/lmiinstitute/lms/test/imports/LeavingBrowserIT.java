package org.lmiinstitute.lms.test.imports;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmiinstitute.lms.test.Departure;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Pause;
import org.lmiinstitute.lms.test.Visitor;

/** Who leaves the player half way comes back to where they were, whatever the SCO of a package with rules asks as it goes. */
class LeavingBrowserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** As publishers' SCOs do: they leave the whole package before their page is gone. */
    private static final String END =
            """
            () => addEventListener('beforeunload', () => {
              api.SetValue('cmi.session_time', 'PT1M');
              api.SetValue('cmi.exit', 'suspend');
              api.SetValue('adl.nav.request', 'exitAll');
              api.Commit('');
              api.Terminate('');
            })
            """;

    /** Modules stay, so this is not the installation that others share. */
    private final Installation installation = Installation.restartable();

    @ParameterizedTest
    @EnumSource
    void aScoThatLeavesThePackageAsItGoesIsGoneOnWith(Departure departure) throws Exception {
        String learner = UUID.randomUUID() + "@example.org";
        installation.addLearner(learner, "Leaving Learner");
        ImportClient trainer = ImportClient.as(installation, "trainer@example.org");
        String course = trainer.courseOf(trainer.accept("sequenced.zip", DeliveredZip.sequencedScorm()));
        try (Visitor desk = Visitor.atDesk(installation)) {
            desk.signIn(learner);
            desk.open(course);
            desk.page().getByRole(AriaRole.BUTTON, named("Enroll")).click();
            begin(desk);
            assertThat(PlayedPart.state(desk.page())).hasText("ab-initio");
            PlayedPart.sco(desk.page()).locator("#half").click();
            assertThat(PlayedPart.state(desk.page())).hasText("half");
            desk.page().frame("sco").evaluate(END);

            departure.leave(desk);
            awaitTheMinute(learner);
        }
        try (Visitor phone = Visitor.withPhone(installation)) {
            phone.signIn(learner);
            phone.open(course);
            begin(phone);
            assertThat(phone.page().locator("h1")).hasText("What you know");
            assertThat(PlayedPart.state(phone.page())).hasText("resume page-3");
        }
    }

    private static void begin(Visitor visitor) {
        visitor.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^(Start|Continue)")))
                .first()
                .click();
    }

    /** Waits until the SCO's last words have arrived. */
    private void awaitTheMinute(String learner) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!hasMinute(learner)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The last words of the SCO did not arrive.");
            }
            Pause.brief();
        }
    }

    private boolean hasMinute(String learner) throws SQLException {
        try (Connection database = installation.database();
                var query =
                        database.prepareStatement("select 1 from external_run r join account a on a.id = r.account_id"
                                + " where a.email = ? and (r.earlier_ms >= 60000 or r.sessions like '%60000%')")) {
            query.setString(1, learner);
            return query.executeQuery().next();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
