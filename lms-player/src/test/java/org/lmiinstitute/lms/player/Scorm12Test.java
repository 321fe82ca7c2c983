package org.lmiinstitute.lms.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package in a SCORM 1.2 system (SCORM 1.2 Run-Time Environment; clauses beside the tests). */
class Scorm12Test {

    @TempDir
    Path folder;

    private ScormSystem system;
    private Learner learner;

    @BeforeEach
    void launch() {
        Fixture.unpackedPackage(folder, "{\"adapter\": \"scorm12\"}");
        BrowserContext context = Chromium.shared().newContext();
        system = new ScormSystem(context, "scorm12", folder);
        learner = system.launch();
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(learner.complaints).isEmpty();
        assertThat(system.refused()).isEmpty();
        learner.close();
    }

    /** 3.4.4 cmi.core.exit: a window that just closes must count as suspended. */
    @Test
    void isSuspendedFromTheFirstMoment() {
        assertThat(system.calls().get(0)).isEqualTo(List.of("Initialize"));
        assertThat(system.calls().get(1)).isEqualTo(List.of("SetValue", "cmi.core.exit", "suspend"));
        assertThat(system.value("cmi.core.lesson_status")).isEqualTo("incomplete");
    }

    @Test
    void everyStepIsCommittedAtOnce() {
        learner.goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        learner.feedback().waitFor();
        assertThat(system.calls()).last().isEqualTo(List.of("Commit"));
        assertThat(system.saved("cmi.suspend_data")).isNotEmpty().isEqualTo(system.value("cmi.suspend_data"));
    }

    @Test
    void onlyWhatChangedIsWritten() {
        learner.goesTo("Check yourself");
        assertThat(system.calls("cmi.core.exit")).hasSize(1);
        assertThat(system.calls("cmi.core.lesson_status")).hasSize(1);
    }

    /** 3.4.4 cmi.suspend_data: CMIString4096. */
    @Test
    void resumesInANewWindowAtTheSameQuestionWithEveryAnswer() {
        answerTwoQuestions();
        learner.page.close();
        learner = system.launch();
        assertGoesOnAtTheThirdQuestion();
    }

    @Test
    void resumesAfterAReloadWhereTheSystemServesOn() {
        answerTwoQuestions();
        learner.reloads();
        assertGoesOnAtTheThirdQuestion();
    }

    /** 3.4.4 cmi.core.lesson_status and score: told together at the end, so that a mastery score cannot overrule us in the middle. */
    @Test
    void aPassedQuizIsNoPassBeforeTheModuleIsDone() {
        learner.passesTheQuiz();
        assertThat(system.value("cmi.core.lesson_status")).isEqualTo("incomplete");
        assertThat(system.value("cmi.core.score.raw")).isNull();
    }

    @Test
    void aDoneModuleIsPassedWithItsScore() {
        learner.passesTheQuiz().doesTheRest();
        assertThat(system.value("cmi.core.lesson_status")).isEqualTo("passed");
        assertThat(system.value("cmi.core.score.raw")).isEqualTo("100");
        assertThat(system.value("cmi.core.score.min")).isEqualTo("0");
        assertThat(system.value("cmi.core.score.max")).isEqualTo("100");
    }

    /** 3.4.2.3.1 objectives are numbered in the order in which they come, and found again by their id. */
    @Test
    void activitiesAreObjectivesInTheOrderInWhichTheyBegin() {
        learner.goesTo("Check yourself");
        assertThat(system.value("cmi.objectives._count")).isEqualTo("2");
        assertThat(system.value("cmi.objectives.0.id")).isEqualTo("c7b032eb");
        assertThat(system.value("cmi.objectives.1.status")).isEqualTo("incomplete");
        learner.page.close();
        learner = system.launch().passesTheQuiz();
        assertThat(system.value("cmi.objectives._count")).isEqualTo("2");
        assertThat(system.value("cmi.objectives.1.status")).isEqualTo("passed");
        assertThat(system.value("cmi.objectives.1.score.raw")).isEqualTo("100");
    }

    /** 3.4.4 cmi.interactions: a choice is told by its place, a number as it is. */
    @Test
    void answersAreInteractions() {
        learner.failsTheQuiz();
        assertThat(system.value("cmi.interactions.0.type")).isEqualTo("choice");
        assertThat(system.value("cmi.interactions.0.student_response")).isEqualTo("b");
        assertThat(system.value("cmi.interactions.0.result")).isEqualTo("wrong");
        assertThat(system.value("cmi.interactions.1.student_response")).isEqualTo("{a}");
        assertThat(system.value("cmi.interactions.1.correct_responses.0.pattern"))
                .isEqualTo("{a,c}");
        assertThat(system.value("cmi.interactions.1.result")).isEqualTo("0.50");
        assertThat(system.value("cmi.interactions.2.type")).isEqualTo("numeric");
        assertThat(system.value("cmi.interactions.2.student_response")).isEqualTo("9.1");
        assertThat(system.value("cmi.interactions.2.result")).isEqualTo("wrong");
    }

    @Test
    void leavingFinishesTheSessionOnce() {
        learner.exits();
        assertThat(learner.page.locator("dialog")).containsText("Everything is saved.");
        learner.page.waitForClose(() -> learner.presses("Leave"));
        assertThat(system.calls()).last().isEqualTo(List.of("Finish"));
        assertThat(system.calls("Finish")).hasSize(1);
        assertThat(system.value("cmi.core.session_time")).matches("\\d{4}:\\d\\d:\\d\\d\\.\\d\\d");
    }

    /** 3.4.4 cmi.core.lesson_mode */
    @Test
    void reviewRecordsNothing() {
        learner.page.close();
        system.does("scorm.set('cmi.core.lesson_mode', 'review')");
        int before = system.calls("SetValue").size();
        learner = system.launch().passesTheQuiz();
        assertThat(learner.saveState()).hasText("Review: nothing is recorded");
        learner.exits();
        assertThat(learner.page.locator(".receipt-saved")).hasText("You were in review: nothing was recorded.");
        assertThat(system.calls("SetValue")).hasSize(before);
    }

    @Test
    void aFailingCommitIsShownAndTriedAgain() {
        system.does("scorm.fail(true)");
        learner.goesTo("Check yourself");
        assertThat(learner.saveState()).hasText("Offline: 1 step waiting");
        system.does("scorm.fail(false)");
        assertThat(learner.saveState())
                .hasText(
                        "Saved",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(8000));
    }

    @Test
    void whatWasNotCommittedWhenTheWindowClosedIsToldAtTheNextVisit() {
        system.does("scorm.fail(true)");
        answerTwoQuestions();
        assertThat(learner.saveState()).hasText("Offline: 3 steps waiting");
        learner.exits();
        assertThat(learner.page.locator(".receipt-saved"))
                .hasText(
                        "3 steps wait in this browser. They are sent when you open this module here again and are online.");
        learner.page.close();
        system.does("scorm.fail(false)");

        learner = system.launch();

        assertThat(learner.saveState()).hasText("Saved");
        assertThat(system.saved("cmi.interactions.0.student_response")).isEqualTo("a");
        assertThat(system.saved("cmi.interactions._count")).isEqualTo("2");
        assertGoesOnAtTheThirdQuestion();
    }

    /** The learner meanwhile went on with another browser. */
    @Test
    void whatWaitedDoesNotOverruleWhatTheSystemHasByNow() {
        String before = system.value("cmi.suspend_data");
        system.does("scorm.fail(true)");
        learner.goesTo("Check yourself");
        assertThat(learner.saveState()).hasText("Offline: 1 step waiting");
        learner.page.close();
        system.does("scorm.fail(false)");
        system.does(
                "scorm.set('cmi.suspend_data', '" + before.replace("c7b032eb\",\"s\":0", "84cef762\",\"s\":0") + "')");

        learner = system.launch();

        assertThat(learner.heading()).startsWith("Work it out");
    }

    /** 3.3 LMSInitialize may fail: then the browser keeps what the learner does, and nobody is told that it was reported. */
    @Test
    void aSystemThatDoesNotAnswerIsSaidToBeNone() {
        learner.page.close();
        system.does("scorm.silence()");
        learner = system.launch();
        assertThat(learner.page.locator(".notice")).containsText("nothing is reported");
        assertThat(learner.saveState()).hasText("Kept in this browser");
        learner.exits();
        assertThat(learner.page.locator(".receipt-saved")).containsText("no learning system was told");
    }

    private void answerTwoQuestions() {
        learner.goesTo("Check yourself")
                .chooses("Yes, because the survey counts people at home")
                .presses("Next question");
        learner.chooses("A nurse on paid vacation", "A welder on temporary layoff")
                .presses("Next question");
    }

    private void assertGoesOnAtTheThirdQuestion() {
        assertThat(learner.page.locator(".of")).hasText("Question 3 of 4");
        learner.presses("Check");
        assertThat(learner.feedback()).containsText("Type one number");
        assertThat(system.value("cmi.suspend_data").length()).isLessThan(1000);
        assertThat(system.value("cmi.core.lesson_location")).endsWith(":2");
    }
}
