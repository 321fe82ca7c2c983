package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of things of a module that a report accounts for. */
enum Level {
    /** The module as such: its title, goal, licence. */
    MODULE,
    ACTIVITY,
    BLOCK,
    QUESTION,
    /** A file of its media. */
    ASSET,
    /** What decides on completion, and what keeps a learner's place. */
    RULE;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
