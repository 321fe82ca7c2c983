package org.lmiinstitute.lms.packaging.internal.incoming;

/** What becomes of something that a delivered package has. */
public enum Fate {
    /** It is here as it was there. */
    EXACT,
    /** It is here, and something about it changed. */
    APPROXIMATE,
    /** It is not here. */
    NOT_IMPORTED
}
