package org.lmiinstitute.lms.web.reading;

import java.util.List;
import java.util.Optional;

/** The verbs that a filter suggests: those of ADL, cmi5 and the Video Profile that the LMS and most packages use. */
final class KnownVerbs {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String VIDEO = "https://w3id.org/xapi/video/verbs/";

    static final List<String> ALL = List.of(
            ADL + "launched",
            ADL + "initialized",
            ADL + "experienced",
            ADL + "attempted",
            ADL + "answered",
            ADL + "progressed",
            ADL + "completed",
            ADL + "passed",
            ADL + "failed",
            ADL + "terminated",
            "https://w3id.org/xapi/adl/verbs/satisfied",
            VIDEO + "played",
            VIDEO + "paused",
            VIDEO + "seeked",
            ADL + "voided");

    private KnownVerbs() {}

    /** The id of a verb that was typed, as its id or by its last word. */
    static Optional<String> idOf(Optional<String> typed) {
        return typed.map(text -> ALL.stream()
                .filter(verb -> nameOf(verb).equalsIgnoreCase(text))
                .findFirst()
                .orElse(text));
    }

    /** The last word of an id, which nearly every profile chooses to be readable. */
    static String nameOf(String verb) {
        String path = verb.replaceFirst("[/#]+$", "");
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('#')) + 1);
    }
}
