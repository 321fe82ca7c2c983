package org.lmiinstitute.lms.external.internal.cmi5;

import java.time.Instant;

/**
 * What a unit has said in its session so far.
 *
 * @param preferencesRead whether it asked what its learner prefers
 * @param initializedAt by the unit's clock; null before
 * @param lastSaid latest of its timestamps, by the unit's clock; null before
 * @param judged whether it said {@code passed} or {@code failed}
 */
public record SessionProgress(boolean preferencesRead, Instant initializedAt, Instant lastSaid, boolean judged) {

    /** Before anything was said. */
    public static SessionProgress begun(boolean preferencesRead) {
        return new SessionProgress(preferencesRead, null, null, false);
    }

    /** After a verb that cmi5 defines. */
    public SessionProgress after(Cmi5Verb verb) {
        return new SessionProgress(
                preferencesRead,
                verb == Cmi5Verb.INITIALIZED ? lastSaid : initializedAt,
                lastSaid,
                judged || verb.isJudgement());
    }

    /** After a statement of whatever verb. */
    public SessionProgress after(Instant said) {
        return isAfterAll(said) ? new SessionProgress(preferencesRead, initializedAt, said, judged) : this;
    }

    /** Whether nothing of the session is later. */
    public boolean isAfterAll(Instant said) {
        return lastSaid == null || !said.isBefore(lastSaid);
    }
}
