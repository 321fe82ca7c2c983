package org.lmiinstitute.lms.packaging.internal.accessibility;

import java.util.Locale;

/** How a module stands to a criterion, in the words of conformance reports. */
enum Status {
    SUPPORTS,
    SUPPORTS_WITH_EXCEPTIONS,
    NOT_APPLICABLE,
    /** Nobody looked, and no machine can tell. */
    NOT_EVALUATED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
