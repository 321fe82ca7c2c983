package org.lmiinstitute.lms.packaging;

import java.util.Locale;

/** What becomes of something that a delivered package has. */
public enum Fate {
    /** It is here as it was there. */
    EXACT,
    /** It is here, and something about it changed. */
    APPROXIMATE,
    /** It is not here. */
    NOT_IMPORTED;

    /** As it stands in addresses and downloads. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
