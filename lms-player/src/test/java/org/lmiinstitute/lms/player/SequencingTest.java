package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a learner is led through packages of SCORM 2004 by the rules of their manifests (4th edition, Sequencing and Navigation). */
class SequencingTest {

    @RegisterExtension
    final SequencingPage page = new SequencingPage();

    /** 4.3: without choice a learner flows from part to part; SB.2.7. */
    @Test
    void flowLeadsFromPartToPart() {
        page.tree(
                "unit('org', { sequencingControls: { choice: false, flow: true }, children: [unit('a'), unit('b'), unit('c')] })");
        assertThat(page.evaluate("visit('b')")).isEqualTo(false);
        assertThat(page.evaluate("shown.navigation().open")).isEqualTo(List.of("a"));
        assertThat(page.evaluate("visit('a')")).isEqualTo(true);
        assertThat(page.evaluate("say(done), end().continue")).isEqualTo("b");
        assertThat(page.evaluate("visit('b')")).isEqualTo(true);
        assertThat(page.evaluate("shown.navigation().previous")).isEqualTo("a");
        assertThat(page.evaluate("shown.navigation().open.includes('c')")).isEqualTo(true);
    }

    /** 3.4: a rule before an attempt closes a part until another is satisfied. */
    @Test
    void aPartIsClosedUntilAnotherIsPassed() {
        page.tree(
                """
                unit('org', { sequencingControls: { choice: true, flow: true }, children: [
                  unit('test', {
                    sequencingControls: { objectiveSetByContent: true },
                    primaryObjective: { objectiveID: 'o', mapInfo: [{ targetObjectiveID: 'g', writeSatisfiedStatus: true, readSatisfiedStatus: true }] },
                  }),
                  unit('more', {
                    objectives: [{ objectiveID: 'passed', mapInfo: [{ targetObjectiveID: 'g', readSatisfiedStatus: true }] }],
                    sequencingRules: { preConditionRules: [{ action: 'disabled', conditionCombination: 'any', conditions: [
                      { condition: 'satisfied', operator: 'not', referencedObjective: 'passed' }, { condition: 'objectiveStatusKnown', operator: 'not', referencedObjective: 'passed' }] }] },
                  }),
                ] })
                """);
        assertThat(page.evaluate("visit('more')")).isEqualTo(false);
        assertThat(page.evaluate("visit('test')")).isEqualTo(true);
        assertThat(page.evaluate("shown.navigation().open.includes('more')")).isEqualTo(false);
        assertThat(
                        page.evaluate(
                                "say({ completion_status: 'completed', success_status: 'failed' }), end().open.includes('more')"))
                .isEqualTo(false);
        assertThat(page.evaluate("visit('test')")).isEqualTo(true);
        assertThat(page.evaluate("say(done), end().open.includes('more')")).isEqualTo(true);
        assertThat(page.evaluate("visit('more')")).isEqualTo(true);
    }

    /** 3.4 and 4.6: who passes the test before is led past the lesson, and the package is complete by its rollup. */
    @Test
    void whatIsSkippedIsHiddenAndNotMissed() {
        page.tree(
                """
                unit('org', { sequencingControls: { choice: true, flow: true }, children: [
                  unit('before', { primaryObjective: { objectiveID: 'o', mapInfo: [{ targetObjectiveID: 'g', writeSatisfiedStatus: true }] } }),
                  unit('lesson', {
                    objectives: [{ objectiveID: 'known', mapInfo: [{ targetObjectiveID: 'g', readSatisfiedStatus: true }] }],
                    sequencingControls: { rollupProgressCompletion: false, rollupObjectiveSatisfied: false },
                    sequencingRules: { preConditionRules: [{ action: 'skip', conditions: [{ condition: 'satisfied', referencedObjective: 'known' }] }] },
                  }),
                  unit('end'),
                ] })
                """);
        assertThat(page.evaluate("visit('before')")).isEqualTo(true);
        assertThat(page.evaluate("say(done), end().continue")).isEqualTo("end");
        assertThat(page.evaluate("shown.navigation().hidden")).isEqualTo(List.of("lesson"));
        assertThat(page.evaluate("shown.navigation().isComplete")).isEqualTo(false);
        assertThat(page.evaluate("visit('end'), say(done), end().isComplete")).isEqualTo(true);
    }

    /** A manifest that skips a part and counts it nevertheless would never let go of its learner. */
    @Test
    void whatIsSkippedIsOwedByNobodyWhateverTheRollupSays() {
        page.tree(
                """
                unit('org', { sequencingControls: { choice: true, flow: true }, children: [
                  unit('before', { primaryObjective: { objectiveID: 'o', mapInfo: [{ targetObjectiveID: 'g', writeSatisfiedStatus: true }] } }),
                  unit('lesson', {
                    objectives: [{ objectiveID: 'known', mapInfo: [{ targetObjectiveID: 'g', readSatisfiedStatus: true }] }],
                    sequencingRules: { preConditionRules: [{ action: 'skip', conditions: [{ condition: 'satisfied', referencedObjective: 'known' }] }] },
                  }),
                  unit('end'),
                ] })
                """);
        assertThat(page.evaluate("visit('before'), say(done), end().isComplete"))
                .isEqualTo(false);
        assertThat(page.evaluate("visit('end'), say(done), end().isComplete")).isEqualTo(true);
        assertThat(page.evaluate("shown.engine.root.completionStatus")).isNotEqualTo("completed");
    }

    /** What is hidden from the outline and comes later is still to be done. */
    @Test
    void whatIsNotForChoosingIsNotSkipped() {
        page.tree(
                """
                unit('org', { sequencingControls: { choice: false, flow: true }, children: [
                  unit('a'),
                  unit('b', { sequencingRules: { preConditionRules: [{ action: 'hiddenFromChoice', conditions: [{ condition: 'always' }] }] } }),
                  unit('c', { sequencingRules: { preConditionRules: [{ action: 'hiddenFromChoice', conditions: [{ condition: 'always' }] }] } }),
                ] })
                """);
        assertThat(page.evaluate("visit('a'), say(done), end().isComplete")).isEqualTo(false);
        assertThat(page.evaluate("visit('b'), say(done), end().isComplete")).isEqualTo(false);
        assertThat(page.evaluate("visit('c'), say(done), end().isComplete")).isEqualTo(true);
    }

    /** UP.1: an attempt that is under way is not measured by the limit; a heading's one attempt is all its parts. */
    @Test
    void theOnlyAttemptAtAPackageGoesThroughAllItsParts() {
        page.tree(
                "unit('org', { attemptLimit: 1, sequencingControls: { choice: true, flow: true }, children: [unit('a'), unit('b'), unit('c')] })");
        assertThat(page.evaluate("visit('a'), say(done), end().continue")).isEqualTo("b");
        assertThat(page.evaluate("visit('b')")).isEqualTo(true);
        page.evaluate("say({ exit: 'suspend' }), end(false)");
        assertThat(page.evaluate("visit('b'), say(done), end(), visit('c')")).isEqualTo(true);
    }

    /** A SCO that ends by itself as its window goes away, and says nothing of its exit. */
    @Test
    void whatIsLeftIncompleteIsGoneOnWith() {
        page.tree(
                "unit('org', { sequencingControls: { choice: true, flow: true }, children: [unit('a'), unit('b')] })");
        page.evaluate("visit('a'), say({ completion_status: 'incomplete' }), end(true), visit('b'), say(done), end()");
        assertThat(page.evaluate("visit('a') && shown.isResumed && !shown.isAnew"))
                .isEqualTo(true);
    }

    /** Nobody ended it, but it is over: its rules count. */
    @Test
    void whatIsLeftCompletedIsOver() {
        page.tree(
                """
                unit('org', { sequencingControls: { choice: true, flow: true }, children: [
                  unit('test', { sequencingRules: { postConditionRules: [{ action: 'continue', conditions: [{ condition: 'completed' }] }] } }),
                  unit('next'), unit('last'),
                ] })
                """);
        page.evaluate("visit('test'), say(done), shown.leave(true)");
        assertThat(page.evaluate("shown.engine.delivered")).isEqualTo("next");
    }

    /** 5.4: who has said nothing of where to go is waited for. */
    @Test
    void whereTheEndOfAPartLeadsWaitsForItsLearner() {
        page.tree(
                """
                unit('org', { sequencingControls: { choice: true, flow: true }, children: [
                  unit('test', { sequencingRules: { postConditionRules: [{ action: 'retry', conditions: [{ condition: 'always' }] }] } }),
                  unit('other'),
                ] })
                """);
        page.evaluate("visit('test'), say(done), shown.end(() => shown.api.Terminate(''))");
        assertThat(page.evaluate("shown.navigation().continue")).isEqualTo("test");
        assertThat(page.evaluate("shown.navigation().open")).isEqualTo(List.of("test"));
    }

    /** The numbers of a page are its own. */
    @Test
    void aRandomOrderLeavesOtherNumbersAlone() {
        page.tree(
                "unit('org', { sequencingControls: { choice: true, flow: true, randomizeChildren: true, randomizationTiming: 'once' }, children: [unit('a'), unit('b')] })");
        assertThat(page.evaluate(
                        "() => { const { random } = Math; visit('a'); end(); return Math.random === random; }"))
                .isEqualTo(true);
    }

    /** 4.8: what is left half way is gone on with, whoever asks for it and on whatever device. */
    @Test
    void whatIsLeftHalfWayGoesOnThere() {
        page.tree(
                "unit('org', { sequencingControls: { choice: false, flow: true, forwardOnly: true }, children: [unit('a'), unit('b')] })");
        page.evaluate("visit('a'), say(done), end(), visit('b'), say({ exit: 'suspend' }), end(false)");
        assertThat(page.evaluate("shown.navigation().continue")).isEqualTo("b");
        page.evaluate("kept = JSON.parse(JSON.stringify(kept))");
        assertThat(page.evaluate("visit('a')")).isEqualTo(false);
        assertThat(page.evaluate("visit('b') && shown.isResumed")).isEqualTo(true);
    }

    /** 3.5: a rule after an attempt leads where the SCO did not ask to go. */
    @Test
    void aTestThatIsFailedIsTakenAgain() {
        page.tree(
                """
                unit('org', { sequencingControls: { choice: true, flow: true }, children: [
                  unit('test', {
                    primaryObjective: { objectiveID: 'o' },
                    sequencingRules: { postConditionRules: [{ action: 'retry', conditions: [{ condition: 'satisfied', operator: 'not' }] }] },
                  }),
                  unit('end'),
                ] })
                """);
        assertThat(page.evaluate("visit('test')")).isEqualTo(true);
        assertThat(
                        page.evaluate(
                                "say({ completion_status: 'completed', success_status: 'failed' }), end(), shown.engine.delivered"))
                .isEqualTo("test");
        assertThat(page.evaluate("visit('test') && shown.isAnew")).isEqualTo(true);
        assertThat(page.evaluate("say(done), end(), shown.engine.delivered")).isNull();
        assertThat(page.evaluate("shown.navigation().continue")).isEqualTo("end");
    }

    /** 3.3.1: a SCO may ask for itself while it is suspended, and is shown anew. */
    @Test
    void aPartThatAsksForItselfIsShownAgain() {
        page.tree(
                "unit('org', { sequencingControls: { choice: true, flow: true }, children: [unit('a'), unit('b')] })");
        page.evaluate(
                "visit('a'), say({ exit: 'suspend' }), shown.api.SetValue('adl.nav.request', '{target=a}choice')");
        assertThat(page.evaluate("shown.end(() => shown.api.Terminate('')), shown.engine.delivered"))
                .isEqualTo("a");
    }

    /** 3.7: an attempt that is used up. */
    @Test
    void attemptsAreCounted() {
        page.tree(
                "unit('org', { sequencingControls: { choice: true, flow: true }, children: [unit('once', { attemptLimit: 1 }), unit('b')] })");
        assertThat(page.evaluate("visit('once'), say(done), end(), visit('once')"))
                .isEqualTo(false);
        assertThat(page.evaluate("visit('b')")).isEqualTo(true);
    }

    /** UP.1: who has begun may go on, however many attempts are allowed. */
    @Test
    void theLastAttemptCanBeFinished() {
        page.tree(
                "unit('org', { sequencingControls: { choice: false, flow: true }, children: [unit('once', { attemptLimit: 1, sequencingControls: { flow: true }, children: [unit('a'), unit('b')] })] })");
        assertThat(page.evaluate("visit('a'), say(done), end().continue")).isEqualTo("b");
    }

    /** 4.3: a heading leads to the first of its parts that is to be shown, though they cannot be chosen themselves. */
    @Test
    void aHeadingLeadsToItsFirstPart() {
        page.tree(
                """
                unit('org', { sequencingControls: { choice: true, flow: true }, children: [
                  unit('first'),
                  unit('closed', { sequencingControls: { flow: true }, sequencingRules: { preConditionRules: [{ action: 'disabled', conditions: [{ condition: 'always' }] }] }, children: [unit('a')] }),
                  unit('chapter', { sequencingControls: { choice: false, flow: true }, children: [unit('b'), unit('c')] }),
                ] })
                """);
        page.evaluate("visit('first'), say(done), end()");
        assertThat(page.evaluate("shown.navigation().headings")).isEqualTo(Map.of("chapter", "b"));
        assertThat(page.evaluate("shown.navigation().open.includes('b')")).isEqualTo(false);
        assertThat(page.evaluate("visit('b')")).isEqualTo(true);
    }

    /** 3.5: where a rule leads a learner whose SCO has ended and asked for nothing, Next leads, and nothing else. */
    @Test
    void nothingButTheRuleLeadsOnWhereOneApplies() {
        page.tree(
                """
                unit('org', { sequencingControls: { choice: true, flow: true }, children: [
                  unit('a'),
                  unit('b', { sequencingRules: { postConditionRules: [{ action: 'previous', conditions: [{ condition: 'always' }] }] } }),
                  unit('c'),
                ] })
                """);
        page.evaluate("visit('a'), say(done), end(), visit('b'), shown.end(() => shown.api.Terminate(''))");
        assertThat(page.evaluate("shown.navigation().continue")).isEqualTo("a");
        assertThat(page.evaluate("shown.navigation().open")).isEqualTo(List.of("a"));
        page.evaluate("kept = shown.state()");
        assertThat(page.evaluate("visit('a')")).isEqualTo(true);
    }

    /** Each would have to be tried. */
    @Test
    void ofManyHeadingsNoneIsAWay() {
        String headings =
                "unit('org', { sequencingControls: { choice: true, flow: true }, children: Array.from({ length: %d },"
                        + " (none, i) => unit(`h${i}`, { sequencingControls: { choice: true, flow: true }, children: [unit(`p${i}`)] })) })";
        page.tree(headings.formatted(2));
        assertThat(page.evaluate("visit('p0'), shown.navigation().headings")).isEqualTo(Map.of("h0", "p0", "h1", "p1"));
        page.tree(headings.formatted(20));
        assertThat(page.evaluate("visit('p0'), shown.navigation().headings")).isEqualTo(Map.of());
        assertThat(page.evaluate("shown.navigation().open.length")).isEqualTo(20);
    }

    /** For each part after each request it would take seconds. */
    @Test
    void whatAScoMayAskForIsWorkedOutWhenItAsks() {
        page.tree(
                "unit('org', { sequencingControls: { choice: true, flow: true }, children: [unit('a'), unit('b')] })");
        page.evaluate(
                """
                () => {
                  visit('a');
                  window.looks = 0;
                  const { navigationLookAhead } = shown.engine.process;
                  const look = navigationLookAhead.recalculateCache;
                  navigationLookAhead.recalculateCache = function (...seen) { looks++; look.apply(this, seen); };
                }
                """);
        page.evaluate("say(done), shown.standing");
        assertThat(page.evaluate("looks")).isEqualTo(0);
        assertThat(page.evaluate("shown.api.GetValue('adl.nav.request_valid.choice.{target=b}')"))
                .isEqualTo("true");
        assertThat(page.evaluate("looks")).isEqualTo(1);
    }

    /** Only its own generation can read what an engine has kept. The part was open by that, else nobody would come here. */
    @Test
    void afterAnotherGenerationOfTheEngineTheRulesBeginAnewWhereTheLearnerIs() {
        page.tree(
                "unit('org', { sequencingControls: { choice: false, flow: true }, children: [unit('a'), unit('b'), unit('c')] })");
        page.evaluate("visit('a'), say(done), end(), kept.edition = '3.9.0'");
        assertThat(page.evaluate("visit('b') && find('a').completionStatus")).isEqualTo("completed");
        page.evaluate("say(done), end(), kept.edition = '4.0.0'");
        assertThat(page.evaluate("visit('c') && find('a').completionStatus")).isEqualTo("unknown");
        assertThat(page.evaluate("say(done), end().open.includes('b')")).isEqualTo(true);
        assertThat(page.evaluate("kept.edition")).isEqualTo("3.4.3");
    }

    @Test
    void theEditionThatIsKeptIsTheEngines() {
        assertThat(RunTime.script("README.md")).contains("are scorm-again " + page.evaluate("EDITION") + " ");
    }
}
