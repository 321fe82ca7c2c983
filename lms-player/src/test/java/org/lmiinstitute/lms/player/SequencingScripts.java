package org.lmiinstitute.lms.player;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What tests of the rules of SCORM 2004 have in their page: {@code visit(unit)}, which opens a unit as another page would, with what the visits
 * before it have kept, {@code say} and {@code end} of the unit that is shown, and {@code find} of an activity of the engine.
 */
final class SequencingScripts {

    private static final List<String> ENGINE = List.of("scorm2004.min.js", "rollup.js", "attempts.js", "sequencing.js");

    private SequencingScripts() {}

    /** The engine with its corrections, as the page around a SCO has it. */
    static void loadEngine(Page page) {
        ENGINE.forEach(script -> RunTime.load(page, script));
    }

    static void load(Page page) {
        loadEngine(page);
        page.addScriptTag(
                new Page.AddScriptTagOptions()
                        .setContent(
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
                                """));
    }
}
