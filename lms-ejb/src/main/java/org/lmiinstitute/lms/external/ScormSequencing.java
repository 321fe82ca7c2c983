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

    /** A course of a thousand units of which each was begun. */
    private static final int LONGEST = 4_000_000;

    /** @throws InvalidInputException unless it has both */
    public ScormSequencing {
        if (state == null || !state.isObject() || navigation == null) {
            throw new InvalidInputException("sequencing", "half of it", "a state and a navigation");
        }
        if (state.toString().length() > LONGEST) {
            throw new InvalidInputException(
                    "sequencing", "a longer state", "at most " + LONGEST + " characters of JSON");
        }
    }
}
