package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How what a learner has done in the parts of a package counts for what they stand in (SCORM 2004 4th edition, Sequencing and Navigation, RB.1). */
class RollupTest {

    /** A chapter that is over as soon as the rule says so; then the learner is led to its end, else to its next part. */
    private static final String CHAPTER =
            """
            unit('org', { sequencingControls: { choice: true, flow: true }, children: [
              unit('chapter', {
                sequencingControls: { flow: true },
                sequencingRules: { exitConditionRules: [{ action: 'exit', conditions: [{ condition: '%s' }] }] },
                %s,
                children: [%s],
              }),
              unit('after'),
            ] })
            """;

    @RegisterExtension
    final SequencingPage page = new SequencingPage();

    /** RB.1.4: of a part that was not opened nobody knows that it is not passed. */
    @Test
    void whatIsNotKnownIsNotDenied() {
        chapter(
                "completed",
                "rollupRules: { rules: [{ action: 'completed', consideration: 'none', conditions: [{ condition: 'satisfied' }] }] }",
                "unit('a'), unit('b')");
        assertThat(visit("a", "{ completion_status: 'completed', success_status: 'failed' }"))
                .isEqualTo("b");
        assertThat(visit("b", "{ completion_status: 'completed', success_status: 'failed' }"))
                .isEqualTo("after");
    }

    /** RB.1.1: a score counts by its weight, whatever else the learner has done; what has no score yet counts as nothing. */
    @Test
    void scoresCountByTheirWeights() {
        chapter(
                "satisfied",
                "primaryObjective: { objectiveID: 'o', satisfiedByMeasure: true, minNormalizedMeasure: 0.6 }",
                "unit('a'), unit('b', { sequencingControls: { objectiveMeasureWeight: 0.5 } }), unit('c')");
        assertThat(visit("a", "{ completion_status: 'incomplete', 'score.scaled': '1' }"))
                .isEqualTo("b");
        assertThat(visit("b", "{ completion_status: 'incomplete', 'score.scaled': '1' }"))
                .isEqualTo("after");
    }

    /** RB.1.2.a: a chapter may be judged by its score only when its learner has left it. */
    @Test
    void aScoreMayCountOnlyAtTheEnd() {
        chapter(
                "satisfied",
                "primaryObjective: { objectiveID: 'o', satisfiedByMeasure: true, minNormalizedMeasure: 0.5 }, rollupConsiderations: { measureSatisfactionIfActive: false }",
                "unit('a'), unit('b')");
        assertThat(visit("a", "{ completion_status: 'completed', 'score.scaled': '1' }"))
                .isEqualTo("b");
        visit("b", "{ completion_status: 'completed', 'score.scaled': '1' }");
        page.evaluate("visit('after'), end()");
        assertThat(page.evaluate("find('chapter').objectiveSatisfiedStatus")).isEqualTo(true);
    }

    /** RB.1.2.b: rules stand instead of what holds without any. */
    @Test
    void whoHasRulesIsJudgedByThemAlone() {
        chapter(
                "satisfied",
                "rollupRules: { rules: [{ action: 'notSatisfied', consideration: 'all', conditions: [{ condition: 'satisfied', operator: 'not' }] }] }",
                "unit('a'), unit('b')");
        visit("a", "done");
        assertThat(visit("b", "done")).isEqualTo("after");
        assertThat(page.evaluate("find('chapter').objectiveSatisfiedStatusKnown"))
                .isEqualTo(false);
    }

    /** 3.13.1: of what is not tracked nothing is known, and nothing counts. */
    @Test
    void whatIsNotTrackedDoesNotCount() {
        chapter(
                "completed",
                "rollupRules: { rules: [{ action: 'completed', consideration: 'any', conditions: [{ condition: 'satisfied' }] }] }",
                "unit('a', { sequencingControls: { tracked: false } }), unit('b')");
        assertThat(visit("a", "done")).isEqualTo("b");
        assertThat(page.evaluate("find('a').completionStatus")).isEqualTo("unknown");
    }

    /** UP.4: who says that it does not know whether it is completed is believed. */
    @Test
    void whatIsSaidToBeUnknownStaysSo() {
        chapter("activityProgressKnown", "primaryObjective: { objectiveID: 'o' }", "unit('a'), unit('b')");
        assertThat(visit("a", "{ completion_status: 'unknown' }")).isEqualTo("b");
        assertThat(page.evaluate("find('a').completionStatus")).isEqualTo("unknown");
    }

    /** 3.14: progress that one part reports completes another one. */
    @Test
    void progressThatIsReportedElsewhereCompletes() {
        page.tree(
                """
                unit('org', { sequencingControls: { choice: true, flow: true }, children: [
                  unit('a', { primaryObjective: { objectiveID: 'o', mapInfo: [{ targetObjectiveID: 'g', writeProgressMeasure: true }] } }),
                  unit('b', {
                    primaryObjective: { objectiveID: 'o', mapInfo: [{ targetObjectiveID: 'g', readProgressMeasure: true }] },
                    completionThreshold: { completedByMeasure: true, minProgressMeasure: 0.5 },
                    sequencingRules: { preConditionRules: [{ action: 'skip', conditions: [{ condition: 'completed' }] }] },
                  }),
                  unit('c'),
                ] })
                """);
        assertThat(visit("a", "{ progress_measure: '0.4' }")).isEqualTo("b");
        assertThat(visit("a", "{ progress_measure: '0.5' }")).isEqualTo("c");
    }

    private void chapter(String over, String rules, String parts) {
        page.tree(CHAPTER.formatted(over, rules, parts));
    }

    /** Where a learner goes on who says something in a part. */
    private Object visit(String unit, String said) {
        return page.evaluate("visit('" + unit + "'), say(" + said + "), end().continue");
    }
}
