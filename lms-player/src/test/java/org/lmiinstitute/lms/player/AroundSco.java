package org.lmiinstitute.lms.player;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The page around a SCO in a frame of a page that stands for the player: {@code told} is what it hears from there, {@code said} what the server is
 * told by a page that goes away. The SCO is empty but for {@code api}, its run-time.
 */
final class AroundSco {

    private static final String START =
            """
            (start) => {
              Object.assign(window, { told: [], said: [] });
              addEventListener('message', ({ data }) => told.push(data));
              const shown = document.body.appendChild(Object.assign(document.createElement('iframe'), { name: 'around', src: 'blank.html' }));
              return new Promise((resolve) => {
                shown.onload = () => {
                  shown.onload = null;
                  const { document: around, navigator } = shown.contentWindow;
                  navigator.sendBeacon = (address, words) => Boolean(said.push(JSON.parse(words)));
                  const common = { token: 'token', player: location.origin, address: 'about:blank', session: 'session' };
                  const element = around.head.appendChild(around.createElement('script'));
                  Object.assign(element, { type: 'application/json', id: 'start', textContent: JSON.stringify({ ...common, ...start }) });
                  resolve();
                };
              });
            }
            """;

    private final Page page;
    private final Frame sco;

    /** @param start what the server gives that page, as script */
    AroundSco(Page page, String start, List<String> scripts) {
        this.page = page;
        page.evaluate("async () => (" + START + ")(" + start + ")");
        Frame around = page.frame("around");
        scripts.forEach(
                script -> around.addScriptTag(new Frame.AddScriptTagOptions().setContent(RunTime.script(script))));
        page.waitForCondition(() -> page.frame("sco") != null);
        sco = page.frame("sco");
        sco.evaluate("() => { window.api = parent.API_1484_11 || parent.API; }");
    }

    Object sco(String script) {
        return sco.evaluate(script);
    }

    /** Does something in the SCO when it is asked whether it may go. */
    void asItIsAsked(String script) {
        sco("() => addEventListener('beforeunload', (event) => {" + script + "})");
    }

    /** Tries to take both pages away; what keeps them there is as if the learner had said so. */
    void go() {
        page.evaluate("() => { frames.around.location = 'about:blank'; }");
    }

    /** The learner has been there, else a browser asks nobody. */
    void touch() {
        sco.locator("html").click();
    }

    /** Takes the SCO alone away. */
    void goOnWithinSco() {
        sco("() => { location.reload(); }");
    }

    void tell(String order) {
        page.evaluate("() => frames.around.postMessage({ token: 'token', " + order + " }, location.origin)");
    }

    void await(String condition) {
        page.waitForFunction(condition);
    }
}
