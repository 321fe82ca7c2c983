package org.lmiinstitute.lms.external;

import java.util.UUID;

/**
 * A unit that was opened for a learner.
 *
 * @param id of this opening
 * @param standard the label of its standard: {@code SCORM 1.2}
 * @param address what the browser is to open
 * @param isOwnWindow whether it wants a window of its own instead of a frame in the player
 * @param mayLeaveFrame whether the learner may choose such a window
 */
public record OpenedUnit(UUID id, String standard, String address, boolean isOwnWindow, boolean mayLeaveFrame) {

    /** Only what comes from there is shown in a frame: the player's page lets nothing else in. */
    public OpenedUnit framedIfFrom(String origin) {
        return new OpenedUnit(id, standard, address, isOwnWindow || !address.startsWith(origin + "/"), mayLeaveFrame);
    }
}
