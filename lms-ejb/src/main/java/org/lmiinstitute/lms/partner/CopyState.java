package org.lmiinstitute.lms.partner;

import java.util.Collection;
import org.lmiinstitute.lms.curriculum.RevisionNumber;

/** How a partner's copies of a module stand against its current revision, the worst last. */
public enum CopyState {
    NOT_TAKEN,
    CURRENT,
    /** Something was corrected; what is scored is the same. */
    MINOR_BEHIND,
    /** Something that is tracked was added, removed or re-scored. */
    MAJOR_BEHIND;

    /** The state of the oldest copy that is held: being behind in one system is being behind. */
    public static CopyState of(Collection<RevisionNumber> held, RevisionNumber current) {
        return held.stream()
                .min(RevisionNumber::compareTo)
                .map(oldest -> compare(oldest, current))
                .orElse(NOT_TAKEN);
    }

    private static CopyState compare(RevisionNumber held, RevisionNumber current) {
        if (held.compareTo(current) >= 0) {
            return CURRENT;
        }
        return held.major() == current.major() ? MINOR_BEHIND : MAJOR_BEHIND;
    }

    public boolean isBehind() {
        return this == MINOR_BEHIND || this == MAJOR_BEHIND;
    }
}
