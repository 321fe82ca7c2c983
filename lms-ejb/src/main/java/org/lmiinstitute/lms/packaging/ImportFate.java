package org.lmiinstitute.lms.packaging;

import java.util.Locale;

/** What becomes of one thing that a delivered file holds. */
public enum ImportFate {
    /** It comes in as it is. */
    EXACT,
    /** It comes in changed. */
    APPROXIMATE,
    /** It does not come in. */
    NOT_IMPORTED;

    /** As it stands in addresses and downloads. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
