package org.lmiinstitute.lms.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The package in a SCORM 2004 system (4th edition, Run-Time Environment; clauses beside the tests). The system refuses each value
 * whose form the standard does not have, and at the end of each test it must have refused none.
 */
class Scorm2004Test {

    private static final String ACTIVITY = "https://learning.example.org/id/activity/";

    @TempDir
    Path folder;

    private ScormSystem system;
    private Learner learner;

    @BeforeEach
    void launch() {
        Fixture.unpackedPackage(folder, "{\"adapter\": \"scorm2004\"}");
        system = new ScormSystem(Chromium.shared().newContext(), "scorm2004", folder);
        learner = system.launch();
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(learner.complaints).isEmpty();
        assertThat(system.refused()).isEmpty();
        learner.close();
    }

    /** 4.2.8 cmi.exit: a window that just closes must count as suspended. */
    @Test
    void isSuspendedFromTheFirstMoment() {
        assertThat(system.calls().get(0)).isEqualTo(List.of("Initialize"));
        assertThat(system.calls().get(1)).isEqualTo(List.of("SetValue", "cmi.exit", "suspend"));
        assertThat(system.value("cmi.completion_status")).isEqualTo("incomplete");
        assertThat(system.value("cmi.success_status")).isEqualTo("unknown");
        assertThat(system.value("cmi.progress_measure")).isEqualTo("0");
    }

    @Test
    void everyStepIsCommittedAtOnceAndOnlyWhatChangedIsWritten() {
        learner.goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        learner.feedback().waitFor();
        assertThat(system.calls()).last().isEqualTo(List.of("Commit"));
        assertThat(system.saved("cmi.suspend_data")).isEqualTo(system.value("cmi.suspend_data"));
        assertThat(system.calls("cmi.exit")).hasSize(1);
        assertThat(system.calls("cmi.completion_status")).hasSize(1);
        assertThat(system.calls("cmi.objectives.1.id")).hasSize(1);
    }

    @Test
    void resumesInANewWindowAtTheSameQuestionWithEveryAnswer() {
        learner.goesTo("Check yourself")
                .chooses("Yes, because the survey counts people at home")
                .presses("Next question");
        learner.page.close();
        learner = system.launch();
        assertThat(learner.page.locator(".of")).hasText("Question 2 of 4");
        assertThat(system.value("cmi.location")).endsWith(":1");
        learner.chooses("A nurse on paid vacation").presses("Previous question");
        assertThat(learner.feedback()).containsText("Right.");
    }

    /** 4.2.22 cmi.scaled_passing_score decides whenever a score is known, so it is told with the verdict. */
    @Test
    void aHalfAnsweredQuizHasNoScore() {
        learner.goesTo("Check yourself").chooses("No, it counts jobs at work");
        learner.feedback().waitFor();
        assertThat(system.value("cmi.score.scaled")).isNull();
    }

    /** 4.2.24 and 4.2.4 are two facts: a passed quiz is passed though the module is not complete. */
    @Test
    void aPassedQuizIsASuccessBeforeTheModuleIsComplete() {
        learner.passesTheQuiz();
        assertThat(system.value("cmi.success_status")).isEqualTo("passed");
        assertThat(system.value("cmi.score.scaled")).isEqualTo("1");
        assertThat(system.value("cmi.completion_status")).isEqualTo("incomplete");
        assertThat(system.value("cmi.progress_measure")).isEqualTo("0.2");
    }

    /** 4.2.4, 4.2.19, 4.2.21; still suspended, because "normal" would make the next visit a new attempt. */
    @Test
    void aDoneModuleIsCompleteAndPassedWithItsScore() {
        learner.passesTheQuiz().doesTheRest();
        assertThat(system.value("cmi.completion_status")).isEqualTo("completed");
        assertThat(system.value("cmi.success_status")).isEqualTo("passed");
        assertThat(system.value("cmi.progress_measure")).isEqualTo("1");
        assertThat(List.of("scaled", "raw", "min", "max"))
                .extracting(name -> system.value("cmi.score." + name))
                .containsExactly("1", "100", "0", "100");
        learner.page.close();
        int before = system.calls("incomplete").size();
        learner = system.launch();
        assertThat(system.value("cmi.exit")).isEqualTo("suspend");
        assertThat(system.value("cmi.completion_status")).isEqualTo("completed");
        assertThat(system.calls("incomplete")).hasSize(before);
    }

    /** Everything was attempted and the quiz is not passed: failed, though not complete, and a later pass replaces it. */
    @Test
    void aFailedQuizIsAFailureOnceAllIsAttempted() {
        learner.failsTheQuiz();
        assertThat(system.value("cmi.success_status")).isEqualTo("unknown");
        learner.doesTheRest();
        assertThat(system.value("cmi.success_status")).isEqualTo("failed");
        assertThat(system.value("cmi.completion_status")).isEqualTo("incomplete");
        assertThat(system.value("cmi.score.scaled")).isEqualTo("0.2");
        assertThat(system.value("cmi.progress_measure")).isEqualTo("0.8");
    }

    /** 4.2.17: what the manifest had put there stays; ours come after it, named by their address. */
    @Test
    void activitiesAreObjectives() {
        learner.goesTo("Work it out").types("1");
        learner.feedback().waitFor();
        learner.passesTheQuiz();
        assertThat(system.value("cmi.objectives.0.id")).isEqualTo("of-the-manifest");
        assertThat(system.value("cmi.objectives.1.id")).isEqualTo(ACTIVITY + "46910bdd-f6e7-51c9-86a7-e0f5c7b032eb");
        assertThat(system.value("cmi.objectives.1.description")).isEqualTo("Three boxes, not two");
        assertThat(system.value("cmi.objectives.2.completion_status")).isEqualTo("incomplete");
        assertThat(system.value("cmi.objectives.2.success_status")).isEqualTo("unknown");
        assertThat(system.value("cmi.objectives.3.completion_status")).isEqualTo("completed");
        assertThat(system.value("cmi.objectives.3.success_status")).isEqualTo("passed");
        assertThat(system.value("cmi.objectives.3.score.scaled")).isEqualTo("1");
        assertThat(system.value("cmi.objectives.3.progress_measure")).isEqualTo("1");
        learner.page.close();
        learner = system.launch();
        assertThat(system.value("cmi.objectives._count")).isEqualTo("4");
    }

    /** 4.2.9 cmi.interactions, 4.2.9.1 for the forms of responses. */
    @Test
    void answersAreInteractions() {
        learner.failsTheQuiz();
        assertThat(system.value("cmi.interactions.0.id"))
                .isEqualTo("https://learning.example.org/id/question/3ce96f98-270f-540e-a12a-11f4cd841cb0");
        assertThat(system.value("cmi.interactions.0.objectives.0.id"))
                .startsWith(ACTIVITY)
                .endsWith("927e96e1");
        assertInteraction(0, "choice", "b", "a", "incorrect");
        assertInteraction(1, "choice", "a", "a[,]c", "0.5");
        assertInteraction(2, "numeric", "9.1", "9.25[:]9.35", "incorrect");
        assertThat(system.value("cmi.interactions.1.weighting")).isEqualTo("2");
        assertThat(system.value("cmi.interactions.2.description"))
                .startsWith("In a town of 154,142 in the labor force");
        assertThat(system.value("cmi.interactions.3.timestamp")).endsWith("Z");
        assertThat(system.value("cmi.interactions.3.latency")).startsWith("PT");
    }

    @Test
    void leavingTerminatesTheSessionOnce() {
        learner.exits();
        assertThat(learner.page.locator("dialog")).containsText("Everything is saved.");
        learner.page.waitForClose(() -> learner.presses("Leave"));
        assertThat(system.calls()).last().isEqualTo(List.of("Finish"));
        assertThat(system.calls("Finish")).hasSize(1);
        assertThat(system.value("cmi.session_time")).startsWith("PT");
    }

    /** 3.1.2.2 Initialize, 104: a session that was terminated does not begin again; to play on would be for nothing. */
    @Test
    void afterAReloadThePlayerSaysThatTheSessionIsOver() {
        learner.page.reload();
        assertThat(learner.page.locator("h1")).hasText("This session is over");
        assertThat(learner.page.locator("main")).containsText("open the module again");
        learner.complaints.clear();
    }

    /** 4.2.13 cmi.mode */
    @Test
    void reviewAndBrowseRecordNothing() {
        for (String mode : List.of("review", "browse")) {
            learner.page.close();
            system.does("scorm.set('cmi.mode', '" + mode + "')");
            int before = system.calls("SetValue").size();
            learner = system.launch().passesTheQuiz();
            assertThat(learner.saveState()).hasText("Review: nothing is recorded");
            assertThat(system.calls("SetValue")).hasSize(before);
        }
    }

    @Test
    void whatWasNotCommittedWhenTheWindowClosedIsToldAtTheNextVisit() {
        system.does("scorm.fail(true)");
        learner.goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        assertThat(learner.saveState()).hasText("Offline: 2 steps waiting");
        learner.page.close();
        system.does("scorm.fail(false)");

        learner = system.launch();

        assertThat(learner.saveState()).hasText("Saved");
        assertThat(learner.heading()).isEqualTo("Check yourself");
        assertThat(system.saved("cmi.interactions.0.learner_response")).isEqualTo("a");
    }

    private void assertInteraction(int index, String type, String response, String pattern, String result) {
        String name = "cmi.interactions." + index + ".";
        assertThat(system.value(name + "type")).isEqualTo(type);
        assertThat(system.value(name + "learner_response")).isEqualTo(response);
        assertThat(system.value(name + "correct_responses.0.pattern")).isEqualTo(pattern);
        assertThat(system.value(name + "result")).isEqualTo(result);
    }
}
