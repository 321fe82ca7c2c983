package org.lmiinstitute.lms.player;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A page for each test of the rules of SCORM 2004. In it are {@code visit(unit)}, which opens a unit as another page would, with what the visits
 * before it have kept, {@code say} and {@code end} of the unit that is shown, and {@code find} of an activity of the engine.
 */
final class SequencingPage implements BeforeEachCallback, AfterEachCallback {

    private static final String VISITS =
            """
            const quiet = { lmsCommitUrl: '/', logLevel: 5, httpService: { processHttpRequest: () => ({ result: 'true', errorCode: 0 }), updateSettings() {} } };
            let kept = null;
            let shown = null;
            const unit = (id, rules) => ({ id, title: id, ...rules });
            const done = { completion_status: 'completed', success_status: 'passed' };
            function visit(id) {
              shown = new Sequencer({ unit: id, tree, kept }, quiet, 'seed');
              const isOpen = shown.open();
              if (isOpen) {
                shown.api.loadFromJSON({ learner_id: 'x' }, 'cmi');
                shown.api.Initialize('');
              }
              return isOpen;
            }
            function say(values) {
              for (const [name, value] of Object.entries(values)) shown.written.add(`cmi.${name}`) && shown.api.SetValue(`cmi.${name}`, value);
            }
            function end(isOnward = true) {
              shown.end(() => shown.api.Terminate(''), isOnward);
              kept = shown.state();
              return shown.navigation();
            }
            const find = (id, at = shown.engine.root) => (at.id === id ? at : at.children.map((child) => find(id, child)).find(Boolean));
            """;

    private Page page;

    @Override
    public void beforeEach(ExtensionContext context) {
        page = PlayerModules.page();
        SequencingScripts.load(page);
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(VISITS));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        page.close();
    }

    /** Takes a package, whose activities are written with {@code unit(id, rules)}. */
    void tree(String tree) {
        page.evaluate("() => { window.tree = " + tree + "; }");
    }

    /** What is evaluated is evaluated here. */
    Page page() {
        return page;
    }

    Object evaluate(String script) {
        return page.evaluate(script);
    }
}
