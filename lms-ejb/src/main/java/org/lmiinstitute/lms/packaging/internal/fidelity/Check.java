package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * Something that holds of a sound package.
 *
 * @param found names of what was found wanting; empty if it holds
 */
record Check(Kind kind, List<String> found) {

    /** Each has its sentence in {@code fidelity.properties}. */
    enum Kind {
        EVERY_MODULE_STARTS,
        START_PAGES_FIND_THEIR_FILES,
        MANIFEST_NAMES_EVERY_FILE,
        MANIFEST_NAMES_NO_OTHER_FILE,
        PASS_MARKS_AS_THE_MODULES_SAY,
        NOTHING_ELSE_INSIDE;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Check {
        found = List.copyOf(found);
    }

    boolean holds() {
        return found.isEmpty();
    }
}
