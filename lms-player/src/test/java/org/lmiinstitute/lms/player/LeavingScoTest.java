package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A SCO that ends in {@code beforeunload}, before the page around it is gone, and asks to leave the whole package by that, as many publishers' do. */
class LeavingScoTest {

    @RegisterExtension
    final SequencingPage page = new SequencingPage();

    private static final String RULES =
            """
            { isEdition2004: true, cmi: { learner_id: 'x' }, rules: { unit: 'a', tree, kept: null } }
            """;

    private static final String NO_RULES = "{ isEdition2004: true, cmi: { learner_id: 'x' } }";

    private static final String HALF_WAY =
            """
            api.Initialize(''), api.SetValue('cmi.completion_status', 'incomplete'), api.SetValue('cmi.suspend_data', 'kept')
            """;

    private static final String END =
            """
            api.SetValue('adl.nav.request', 'exitAll'); api.Commit(''); api.Terminate('');
            """;

    /** Docs: packages-lead-by-their-rules, "the module is left". */
    @Test
    void whoLeavesHalfWayComesBackThereWhateverTheScoAsksAsItGoes() {
        AroundSco around = withRules();
        around.sco(HALF_WAY);
        around.asItIsAsked("api.SetValue('cmi.exit', 'suspend');" + END);
        assertGoesWithItsLastWords(around);
        page.evaluate("kept = said[0].sequencing.state");
        assertThat(page.evaluate("visit('a') && shown.isResumed && !shown.isAnew"))
                .isEqualTo(true);
    }

    /** They are said once, and lead the player nowhere. */
    private void assertGoesWithItsLastWords(AroundSco around) {
        around.go();
        around.await("said.length > 0");
        assertThat(page.evaluate("told.map(({ type }) => type).filter((type) => type === 'navigate')"))
                .isEqualTo(List.of());
        assertThat(page.evaluate("said.map(({ ended, cmi }) => [ended, cmi.exit, cmi.suspend_data].join())"))
                .isEqualTo(List.of("true,suspend,kept"));
    }

    /** Where it is done, the same end is one. */
    @Test
    void whoIsDoneHasItOver() {
        AroundSco around = withRules();
        around.sco("api.Initialize(''), api.SetValue('cmi.completion_status', 'completed')");
        around.asItIsAsked("api.SetValue('cmi.exit', 'normal');" + END);
        around.go();
        around.await("said.length > 0");
        page.evaluate("kept = said[0].sequencing.state");
        assertThat(page.evaluate("visit('a') && shown.isResumed")).isEqualTo(false);
    }

    @Test
    void theLastWordsArriveOnceWithoutRulesToo() {
        AroundSco around = new AroundSco(page.page(), NO_RULES, List.of("scorm2004.min.js", "answers.js", "scorm.js"));
        around.sco(HALF_WAY);
        around.asItIsAsked("api.SetValue('cmi.exit', 'suspend');" + END);
        assertGoesWithItsLastWords(around);
    }

    @Test
    void theLastWordsArriveOnceInTheEarlierEdition() {
        AroundSco around = new AroundSco(
                page.page(), "{ isEdition2004: false, cmi: {} }", List.of("scorm12.min.js", "answers.js", "scorm.js"));
        around.sco("api.LMSInitialize(''), api.LMSSetValue('cmi.suspend_data', 'kept')");
        around.asItIsAsked("api.LMSSetValue('cmi.core.exit', 'suspend'); api.LMSCommit(''); api.LMSFinish('');");
        around.go();
        around.await("said.length > 0");
        assertThat(page.evaluate("said.map(({ ended, cmi }) => [ended, cmi.core.exit, cmi.suspend_data].join())"))
                .isEqualTo(List.of("true,suspend,kept"));
    }

    /** Who was asked and stayed is asked by nobody any more. */
    @Test
    void whoStaysIsLedByTheScoAsBefore() {
        List<String> asked = new ArrayList<>();
        page.page().onDialog(dialog -> stay(dialog, asked));
        AroundSco around = withRules();
        around.touch();
        around.sco(HALF_WAY);
        around.asItIsAsked("api.Commit(''); event.preventDefault();");
        around.go();
        // what was said as it was asked is sent the ordinary way
        around.await("told.some(({ type }) => type === 'commit')");
        assertThat(asked).containsExactly("beforeunload");
        around.sco("() => {" + END + "}");
        around.await("told.some(({ type, request }) => type === 'navigate' && request === 'exitAll')");
        assertThat(page.evaluate("said")).isEqualTo(List.of());
    }

    @Test
    void aScoThatEndsAndStaysHasItsLastWordsSentTheOrdinaryWay() {
        page.page().onDialog(Dialog::dismiss);
        AroundSco around = withRules();
        around.touch();
        around.sco(HALF_WAY);
        around.asItIsAsked(END + "event.preventDefault();");
        around.go();
        around.await("told.some(({ type, ended }) => type === 'commit' && ended)");
        page.evaluate("kept = told.find(({ ended }) => ended).sequencing.state");
        assertThat(page.evaluate("visit('a') && shown.isResumed")).isEqualTo(true);
    }

    /** The page around it stays, so that the SCO goes where it wants to. */
    @Test
    void aScoThatGoesAloneIsHeard() {
        AroundSco around = withRules();
        around.sco(HALF_WAY);
        around.asItIsAsked(END);
        around.goOnWithinSco();
        around.await("told.some(({ type, request }) => type === 'navigate' && request === 'exitAll')");
        assertThat(page.evaluate("told.filter(({ type, ended }) => type === 'commit' && ended).length"))
                .isEqualTo(1);
    }

    /** Who has pressed Next is not asked whether to leave the module. */
    @Test
    void whoIsLedByThePlayerIsNotLedByTheSco() {
        AroundSco around = new AroundSco(page.page(), NO_RULES, List.of("scorm2004.min.js", "answers.js", "scorm.js"));
        around.sco(HALF_WAY);
        around.asItIsAsked(END);
        around.tell("type: 'leave', isOnward: true");
        around.await("told.some(({ type }) => type === 'ended')");
        assertThat(page.evaluate("told.filter(({ type }) => type !== 'commit').map(({ type }) => type)"))
                .isEqualTo(List.of("ready", "ended"));
    }

    private AroundSco withRules() {
        page.tree("unit('org', { sequencingControls: { choice: false, flow: true }, children: [unit('a')] })");
        List<String> scripts = new ArrayList<>(SequencingScripts.NAMES);
        scripts.add(1, "answers.js");
        scripts.add("scorm.js");
        return new AroundSco(page.page(), RULES, scripts);
    }

    private static void stay(Dialog dialog, List<String> asked) {
        asked.add(dialog.type());
        dialog.dismiss();
    }
}
