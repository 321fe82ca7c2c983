package org.lmiinstitute.lms.test.partner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.test.Installation;
import org.lmiinstitute.lms.test.Visitor;
import org.lmiinstitute.lms.test.partner.LearningSystem.Outcome;

/** Thin packages in somebody else's system, on another site than ours, in a browser that gives no cookie to third parties. */
class ThinPackagesBrowserIT {

    /** Of the quiz's eight questions; enough others are right to pass. */
    private static final Set<Integer> WRONG = Set.of(2);

    private static final int ANSWERED_BEFORE_LEAVING = 3;

    private static final Predicate<String> STYLED = complaint -> complaint.contains("Applying inline style");

    private final Installation installation = Installation.shared();
    private final PartnerProgram nawb = new PartnerProgram(installation);
    private final List<Response> ours = new ArrayList<>();

    @AfterEach
    void letEverybodyInAgain() throws SQLException {
        change("update licence set learner_limit = null, revoked_at = null, revision_policy = 'LATEST'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scorm12-dispatch", "scorm2004-dispatch", "cmi5-dispatch"})
    void isPlayedFromAnotherSiteLeftHalfWayResumedElsewhereAndPassedWithoutAnyCookie(String format) {
        UnpackedModule module = take(format);
        try (LearningSystem system = system(format, module);
                Visitor desk = Visitor.atDesk(installation);
                Visitor phone = Visitor.withPhone(installation)) {
            watch(desk);
            watch(phone);
            ModuleLearner learner = new ModuleLearner(system.open(desk), module, WRONG);
            learner.studyUntilQuiz();
            learner.answerQuestions(ANSWERED_BEFORE_LEAVING);
            String place = learner.place();
            desk.page().navigate("about:blank");
            system.awaitStep(ANSWERED_BEFORE_LEAVING);

            ModuleLearner again = new ModuleLearner(system.open(phone), module, WRONG);
            assertThat(again.place()).isEqualTo(place).contains("Question " + (ANSWERED_BEFORE_LEAVING + 1));
            again.finish();
            again.leave();

            Outcome outcome = system.outcome();
            assertThat(outcome.completed()).as("completed").isTrue();
            assertThat(outcome.passed()).as("passed").isTrue();
            assertThat(outcome.score()).as("score").isEqualTo(again.expectedScore(), within(0.0001));
            system.assertEnded();
            assertNoCookies(desk);
            assertNoCookies(phone);
            forgiveMissingDocuments(desk);
            forgiveMissingDocuments(phone);
        }
    }

    @Test
    void aVideoAndItsCaptionsComeFromHere() {
        UnpackedModule module = take("scorm12-dispatch");
        try (LearningSystem system = system("scorm12-dispatch", module);
                Visitor desk = Visitor.atDesk(installation)) {
            watch(desk);
            Frame frame = system.open(desk);
            ModuleLearner learner = new ModuleLearner(frame, module, WRONG);
            learner.studyUntil("video");
            frame.waitForFunction(
                    "() => { const video = document.querySelector('video'); return video.readyState > 0 && video.textTracks.length > 0; }");
            frame.evaluate("() => { document.querySelector('video').textTracks[0].mode = 'showing'; }");
            frame.waitForFunction("() => document.querySelector('track').readyState === HTMLTrackElement.LOADED");
            assertThat((Integer) frame.evaluate("() => document.querySelector('video').textTracks[0].cues.length"))
                    .isPositive();
            assertThat(ours).extracting(Response::url).anyMatch(url -> url.endsWith(".vtt"));
        }
    }

    @Test
    void aLicenceThatEndsMeanwhileIsExplainedAndItsMediaGoWithIt() throws SQLException {
        UnpackedModule module = take("scorm2004-dispatch");
        try (LearningSystem system = system("scorm2004-dispatch", module);
                Visitor desk = Visitor.atDesk(installation);
                Visitor phone = Visitor.withPhone(installation)) {
            watch(desk);
            ModuleLearner learner = new ModuleLearner(system.open(desk), module, WRONG);
            learner.studyUntilQuiz();
            String place = learner.place();
            desk.page().navigate("about:blank");
            change("update licence set revoked_at = '2026-01-01'");

            Frame refused = system.open(phone);
            assertThat(refused.locator("h1")).hasText("This module is no longer open");
            assertThat(refused.locator("main")).containsText("what you did so far is kept");
            assertThat(phone.complaints()).noneMatch(STYLED);
            phone.assertAccessible();
            // axe-core styles what it looks at
            phone.complaints().removeIf(STYLED);
            assertThat(nawb.send(nawb.request(recording())).statusCode()).isEqualTo(403);

            letEverybodyInAgain();
            refused.locator("button").click();
            assertThat(new ModuleLearner(refused, module, WRONG).place()).isEqualTo(place);
            phone.complaints().removeIf(complaint -> complaint.contains("403"));
        }
    }

    /** The path of a recording that was shown. */
    private String recording() {
        return ours.stream()
                .map(answer -> URI.create(answer.url()).getPath())
                .filter(path -> path.endsWith(".webm"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"LATEST, true, true", "LATEST_MINOR, false, true", "LATEST_MINOR, true, false", "AS_BEGUN, false, false"
    })
    void whoIsUnderWayGetsTheRevisionThatTheLicenceSays(String policy, boolean isMajor, boolean getsNewer)
            throws SQLException {
        change("update licence set revision_policy = '" + policy + "'");
        UnpackedModule module = take("scorm12-dispatch");
        try (LearningSystem system = system("scorm12-dispatch", module);
                Visitor desk = Visitor.atDesk(installation);
                Visitor phone = Visitor.withPhone(installation)) {
            ModuleLearner learner = new ModuleLearner(system.open(desk), module, WRONG);
            learner.goOn();
            String place = learner.place();
            desk.page().navigate("about:blank");
            try (NewerRevision newer =
                    NewerRevision.of(installation, module.document().path("id").asText(), isMajor)) {
                ModuleLearner again = new ModuleLearner(system.open(phone), module, WRONG);
                assertThat(again.place()).isEqualTo(place);
                assertThat(again.title().equals(newer.title())).isEqualTo(getsNewer);
            }
        }
    }

    private LearningSystem system(String format, UnpackedModule module) {
        return switch (format) {
            case "scorm12-dispatch" -> new ScormSystem(module, ScormVersion.SCORM_12);
            case "scorm2004-dispatch" -> new ScormSystem(module, ScormVersion.SCORM_2004);
            case "cmi5-dispatch" -> new Cmi5System(module, installation);
            default -> throw new IllegalArgumentException(format);
        };
    }

    private UnpackedModule take(String format) {
        var module = nawb.moduleOfFirstCourse(0);
        return UnpackedModule.of(nawb.take(module, "scorm12").body())
                .asThin(nawb.take(module, format).body());
    }

    /** What this installation answers to a visitor, who is on another site. */
    private void watch(Visitor visitor) {
        String here = installation.url("/").toString();
        visitor.page().onResponse(answer -> {
            if (answer.url().startsWith(here)) {
                ours.add(answer);
            }
        });
    }

    private void assertNoCookies(Visitor visitor) {
        assertThat(visitor.context().cookies()).isEmpty();
        assertThat(ours).extracting(Response::url).anyMatch(url -> url.contains("/dispatch/"));
        assertThat(ours)
                .filteredOn(answer -> answer.headers().containsKey("set-cookie")
                        || answer.request().headers().containsKey("cookie"))
                .extracting(Response::url)
                .isEmpty();
    }

    /** A browser reports a state document that is not there yet as an error; the standard asks for exactly this 404. */
    private static void forgiveMissingDocuments(Visitor visitor) {
        visitor.complaints().removeIf(complaint -> complaint.contains("404"));
    }

    private void change(String update) throws SQLException {
        try (var connection = installation.database();
                var statement = connection.createStatement()) {
            statement.executeUpdate(update);
        }
    }
}
