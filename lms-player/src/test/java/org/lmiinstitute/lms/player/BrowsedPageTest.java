package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page around a unit that the rules of its package do not lead to yet. */
class BrowsedPageTest {

    private final Page page = PlayerModules.page();

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void whoOnlyLooksAroundIsLetInAllTheSame() {
        open("browse");

        assertThat(page.evaluate("API_1484_11.Initialize('')")).isEqualTo("true");
        assertThat(page.evaluate("API_1484_11.GetValue('cmi.mode')")).isEqualTo("browse");
        assertThat(page.evaluate("told")).isEqualTo("ready");
    }

    @Test
    void aLearnerIsNot() {
        open("normal");

        assertThat(page.evaluate("told")).isEqualTo("refused");
        assertThat(page.evaluate("'API_1484_11' in window")).isEqualTo(false);
    }

    /** Opens the second unit of two that are to be taken in their order. */
    private void open(String mode) {
        page.evaluate(
                """
                (mode) => {
                  const flow = { choice: false, flow: true };
                  const tree = { id: 'org', title: 'org', sequencingControls: flow, children: [{ id: 'a', title: 'a' }, { id: 'b', title: 'b' }] };
                  const start = { token: 'token', player: location.origin, isEdition2004: true, address: 'about:blank', session: 'session', cmi: { learner_id: 'x', mode, credit: 'no-credit' }, rules: { unit: 'b', tree, kept: null } };
                  const element = document.head.appendChild(document.createElement('script'));
                  Object.assign(element, { type: 'application/json', id: 'start', textContent: JSON.stringify(start) });
                  window.told = new Promise((resolve) => (window.parent = { postMessage: ({ type }) => resolve(type) }));
                }
                """,
                mode);
        SequencingScripts.load(page);
        RunTime.load(page, "answers.js");
        RunTime.load(page, "scorm.js");
    }
}
