package org.lmiinstitute.lms.external;

import java.util.List;
import java.util.UUID;

/**
 * A module with units of cmi5 courses that a learner has begun.
 *
 * @param attemptId the learner's attempt at it
 */
public record LearnerModule(UUID attemptId, UUID moduleId, String title, List<LearnerUnit> units) {

    public LearnerModule {
        units = List.copyOf(units);
    }
}
