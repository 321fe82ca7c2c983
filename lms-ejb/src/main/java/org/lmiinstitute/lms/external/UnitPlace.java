package org.lmiinstitute.lms.external;

import java.util.List;

/**
 * Where an activity stands in the outline of its package, and where it is shown.
 *
 * @param activity its short id
 * @param blocks the headings above it, the outermost first
 * @param isOwnWindow whether it is known to be shown in a window of its own instead of in a frame of the player
 */
public record UnitPlace(String activity, List<Heading> blocks, boolean isOwnWindow) {

    /** A heading of an outline, with its key in the package. */
    public record Heading(String key, String title) {}
}
