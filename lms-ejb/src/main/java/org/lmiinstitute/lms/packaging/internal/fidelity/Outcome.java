package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a thing in a package. */
enum Outcome {
    EXACT,
    APPROXIMATE,
    LEFT_OUT,
    /** Not inside: loaded from us each time that a learner starts. */
    AT_LAUNCH;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
