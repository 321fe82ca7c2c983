package org.lmiinstitute.lms.external;

import java.util.List;
import java.util.UUID;

/**
 * What a learner has begun of cmi5 courses.
 *
 * @param name of the learner
 * @param modules the latest begun first
 */
public record LearnerUnits(UUID accountId, String name, List<LearnerModule> modules) {

    public LearnerUnits {
        modules = List.copyOf(modules);
    }
}
