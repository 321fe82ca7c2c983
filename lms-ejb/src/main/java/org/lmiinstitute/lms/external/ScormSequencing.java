package org.lmiinstitute.lms.external;

import com.fasterxml.jackson.databind.JsonNode;
import org.lmiinstitute.lms.common.InvalidInputException;

/**
 * How far the rules of a package have led its learner.
 *
 * @param state of the engine that applies them; nobody else reads it
 * @param navigation where the learner may go
 */
public record ScormSequencing(JsonNode state, PackageNavigation navigation) {

    /** @throws InvalidInputException unless it has both */
    public ScormSequencing {
        if (state == null || !state.isObject() || navigation == null) {
            throw new InvalidInputException("sequencing", "half of it", "a state and a navigation");
        }
    }
}
