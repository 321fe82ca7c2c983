package org.lmiinstitute.lms.external.internal.cmi5;

import java.time.Instant;

/**
 * What a unit has said in its session so far.
 *
 * @param preferencesRead whether it asked what its learner prefers
 * @param initializedAt by the unit's clock; null before
 * @param judged whether it said {@code passed} or {@code failed}
 */
public record SessionProgress(boolean preferencesRead, Instant initializedAt, boolean judged) {

    /** After a verb that cmi5 defines. */
    public SessionProgress after(Cmi5Verb verb, Instant said) {
        return new SessionProgress(
                preferencesRead, verb == Cmi5Verb.INITIALIZED ? said : initializedAt, judged || verb.isJudgement());
    }
}
