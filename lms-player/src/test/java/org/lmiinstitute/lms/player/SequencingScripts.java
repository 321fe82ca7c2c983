package org.lmiinstitute.lms.player;

import com.microsoft.playwright.Page;
import java.util.List;

/** The scripts that lead through a package of SCORM 2004 by its rules. */
final class SequencingScripts {

    static final List<String> NAMES = List.of(
            "scorm2004.min.js",
            "rollup.js",
            "attempts.js",
            "activities.js",
            "engine.js",
            "keptstate.js",
            "outlook.js",
            "sequencing.js");

    private SequencingScripts() {}

    /** Adds them to a page, with the engine and its corrections, in the order in which the page around a SCO has them. */
    static void load(Page page) {
        NAMES.forEach(script -> RunTime.load(page, script));
    }
}
