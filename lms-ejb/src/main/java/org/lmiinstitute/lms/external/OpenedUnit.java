package org.lmiinstitute.lms.external;

import java.util.UUID;

/**
 * A unit that was opened for a learner.
 *
 * @param id of this opening
 * @param standard the label of its standard: {@code SCORM 1.2}
 * @param address what the browser is to open
 * @param isOwnWindow whether it wants a window of its own instead of a frame in the player
 */
public record OpenedUnit(UUID id, String standard, String address, boolean isOwnWindow) {}
