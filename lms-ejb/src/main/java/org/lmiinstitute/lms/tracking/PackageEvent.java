package org.lmiinstitute.lms.tracking;

import java.time.Duration;

/**
 * What a SCO tells beside how its learner did: it is kept as statements of ADL's SCORM profile and makes no progress.
 *
 * <p>See <a href="https://github.com/adlnet/xAPI-SCORM-Profile">the profile</a>, sections 5 and 6.
 */
public sealed interface PackageEvent {

    /** The names of things within a SCO: what it says of them is about another activity than the SCO. */
    record Part(String id, String description) {}

    /** The learner came back to a SCO that was suspended. */
    record Resumed() implements PackageEvent {}

    /** A SCO that had ended before was begun anew. */
    record BegunAnew() implements PackageEvent {}

    /**
     * A session with the SCO ended.
     *
     * @param suspended whether the learner is to go on where it stopped
     * @param time how long it took, as the SCO says
     * @param completed null if it does not say
     * @param performance how the learner stands
     */
    record Ended(boolean suspended, Duration time, Boolean completed, Performance performance)
            implements PackageEvent {}

    /**
     * An interaction was answered.
     *
     * @param type one of xAPI's types of interactions
     * @param response as xAPI writes it
     * @param correct whether it was right; null for what is neither
     * @param latency how long the learner took; null if it is not known
     */
    record Answered(Part part, String type, String response, Boolean correct, Duration latency)
            implements PackageEvent {}

    /**
     * An objective of the SCO stands differently.
     *
     * @param completed null if the SCO does not say
     * @param passed null if the SCO does not say
     * @param score from 0 to 1; null if it has none
     */
    record ObjectiveReached(Part part, Boolean completed, Boolean passed, Double score) implements PackageEvent {}
}
