package org.lmiinstitute.lms.player;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

    private Learner learner;

    @BeforeEach
    void launch() {
        String address = Fixture.unpackedPackage(folder, "{\"adapter\": \"scorm12\"}")
                .toUri()
                .toString();
        learner = new Learner(Chromium.shared().newContext());
        learner.page.addInitScript(Fixture.MODULE.resolve("scorm12-api.js"));
        learner.opens(address);
    }

    @AfterEach
    void nothingWentWrongUnseen() {
        assertThat(learner.complaints).isEmpty();
        learner.close();
    }

    /** 3.4.4 cmi.core.exit: a window that just closes must count as suspended. */
    @Test
    void isSuspendedFromTheFirstMoment() {
        assertThat(calls().get(0)).isEqualTo(List.of("Initialize"));
        assertThat(calls().get(1)).isEqualTo(List.of("SetValue", "cmi.core.exit", "suspend"));
        assertThat(value("cmi.core.lesson_status")).isEqualTo("incomplete");
    }

    @Test
    void everyStepIsCommittedAtOnce() {
        learner.goesTo("Check yourself").chooses("Yes, because the survey counts people at home");
        learner.feedback().waitFor();
        assertThat(calls()).last().isEqualTo(List.of("Commit"));
        assertThat(saved()).contains("cmi.suspend_data");
    }

    @Test
    void onlyWhatChangedIsWritten() {
        learner.goesTo("Check yourself");
        assertThat(calls().stream().filter(call -> call.contains("cmi.core.exit")))
                .hasSize(1);
        assertThat(calls().stream().filter(call -> call.contains("cmi.core.lesson_status")))
                .hasSize(1);
    }

    /** 3.4.4 cmi.suspend_data: CMIString4096. */
    @Test
    void resumesInANewWindowAtTheSameQuestionWithEveryAnswer() {
        learner.goesTo("Check yourself")
                .chooses("Yes, because the survey counts people at home")
                .presses("Next question");
        learner.chooses("A nurse on paid vacation", "A welder on temporary layoff")
                .presses("Next question");
        learner.reloads();
        assertThat(learner.page.locator(".of")).hasText("Question 3 of 4");
        learner.presses("Check");
        assertThat(learner.feedback()).containsText("Type one number");
        assertThat(value("cmi.suspend_data").length()).isLessThan(1000);
        assertThat(value("cmi.core.lesson_location")).endsWith(":2");
    }

    /** 3.4.4 cmi.core.lesson_status and score: told together at the end, so that a mastery score cannot overrule us in the middle. */
    @Test
    void aPassedQuizIsNoPassBeforeTheModuleIsDone() {
        passTheQuiz();
        assertThat(value("cmi.core.lesson_status")).isEqualTo("incomplete");
        assertThat(value("cmi.core.score.raw")).isNull();
    }

    @Test
    void aDoneModuleIsPassedWithItsScore() {
        passTheQuiz();
        doTheRest();
        assertThat(value("cmi.core.lesson_status")).isEqualTo("passed");
        assertThat(value("cmi.core.score.raw")).isEqualTo("100");
        assertThat(value("cmi.core.score.min")).isEqualTo("0");
        assertThat(value("cmi.core.score.max")).isEqualTo("100");
        assertThat(value("cmi.objectives.4.status")).isEqualTo("passed");
    }

    /** 3.4.4 cmi.interactions: a choice is told by its place, a number as it is. */
    @Test
    void answersAreInteractions() {
        learner.goesTo("Check yourself")
                .chooses("Yes, because the survey counts people at home")
                .presses("Next question");
        learner.chooses("A nurse on paid vacation").presses("Next question").types("9.1");
        learner.feedback().waitFor();
        assertThat(value("cmi.interactions.0.type")).isEqualTo("choice");
        assertThat(value("cmi.interactions.0.student_response")).isEqualTo("a");
        assertThat(value("cmi.interactions.0.result")).isEqualTo("correct");
        assertThat(value("cmi.interactions.1.student_response")).isEqualTo("{a}");
        assertThat(value("cmi.interactions.1.correct_responses.0.pattern")).isEqualTo("{a,c}");
        assertThat(value("cmi.interactions.1.result")).isEqualTo("0.50");
        assertThat(value("cmi.interactions.2.type")).isEqualTo("numeric");
        assertThat(value("cmi.interactions.2.student_response")).isEqualTo("9.1");
        assertThat(value("cmi.interactions.2.result")).isEqualTo("wrong");
    }

    @Test
    void leavingFinishesTheSessionOnce() {
        learner.page.locator(".ptop").getByText("Exit").click();
        learner.presses("Leave");
        assertThat(learner.page.locator("dialog")).containsText("You can close this window now.");
        assertThat(calls()).last().isEqualTo(List.of("Finish"));
        assertThat(value("cmi.core.session_time")).matches("\\d{4}:\\d\\d:\\d\\d\\.\\d\\d");
    }

    @Test
    void aFailingCommitIsShownAndTriedAgain() {
        learner.page.evaluate("scorm.fail(true)");
        learner.goesTo("Check yourself");
        assertThat(learner.saveState()).hasText("Offline: 1 step waiting");
        learner.page.evaluate("scorm.fail(false)");
        assertThat(learner.saveState())
                .hasText(
                        "Saved",
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(8000));
    }

    private void passTheQuiz() {
        learner.goesTo("Check yourself")
                .chooses("Yes, because the survey counts people at home")
                .presses("Next question");
        learner.chooses("A nurse on paid vacation", "A welder on temporary layoff")
                .presses("Next question")
                .types("9.3");
        learner.presses("Next question").chooses("one employed person");
        learner.feedback().waitFor();
    }

    private void doTheRest() {
        learner.goesTo("Three boxes").presses("Next: Who is asked, and how");
        learner.page.evaluate(
                "() => { const v = document.querySelector('video'); v.playbackRate = 8; return v.play(); }");
        assertThat(learner.outline("Who is asked")).containsText("Done: ");
        learner.goesTo("Work it out").types("1").types("2").types("3").chooses("1982");
        learner.goesTo("What the rate").presses("Next: Check yourself");
        assertThat(learner.outline("What the rate")).containsText("Done: ");
    }

    private String value(String element) {
        return (String) learner.page.evaluate("name => scorm.get(name) ?? null", element);
    }

    private String saved() {
        return (String) learner.page.evaluate("localStorage.getItem('scorm.data')");
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> calls() {
        return (List<List<String>>) learner.page.evaluate("scorm.calls");
    }
}
