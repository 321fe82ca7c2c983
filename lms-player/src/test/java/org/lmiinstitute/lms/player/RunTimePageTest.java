package org.lmiinstitute.lms.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page around a SCO of SCORM 2004, here in a window of its own: what the SCO says is sent to the server. */
class RunTimePageTest {

    private final Page page = PlayerModules.page();

    @BeforeEach
    void load() {
        page.evaluate(
                """
                () => {
                  const start = { token: 'token', player: location.origin, isEdition2004: true, address: 'about:blank', session: 'session', cmi: { learner_id: 'x' } };
                  const element = document.head.appendChild(document.createElement('script'));
                  Object.assign(element, { type: 'application/json', id: 'start', textContent: JSON.stringify(start) });
                  window.commit = new Promise((resolve) => {
                    window.fetch = async (address, { body } = {}) => {
                      if (body) resolve(JSON.parse(body));
                      return { ok: true, text: async () => '' };
                    };
                  });
                }
                """);
        for (String script : List.of("scorm2004.min.js", "answers.js", "scorm.js")) {
            RunTime.load(page, script);
        }
        page.evaluate("API_1484_11.Initialize('')");
    }

    @AfterEach
    void close() {
        page.close();
    }

    /** RTE 4.2.8. */
    @Test
    void whoAsksForAllToBeSuspendedIsSuspended() {
        page.evaluate(
                "API_1484_11.SetValue('cmi.exit', 'normal'), API_1484_11.SetValue('adl.nav.request', 'suspendAll')");
        page.evaluate("API_1484_11.Terminate('')");
        assertThat(page.evaluate("commit.then(({ ended, cmi }) => [ended, cmi.exit])"))
                .isEqualTo(List.of(true, "suspend"));
    }

    @Test
    void whoGoesOnIsNotSuspended() {
        page.evaluate(
                "API_1484_11.SetValue('cmi.exit', 'normal'), API_1484_11.SetValue('adl.nav.request', 'continue')");
        page.evaluate("API_1484_11.Terminate('')");
        assertThat(page.evaluate("commit.then(({ ended, cmi }) => [ended, cmi.exit])"))
                .isEqualTo(List.of(true, "normal"));
    }
}
