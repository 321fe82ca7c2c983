package org.lmiinstitute.lms.external;

import java.util.List;

/**
 * Where an activity stands in the outline of its package.
 *
 * @param activity its short id
 * @param blocks the headings above it, the outermost first
 */
public record UnitPlace(String activity, List<Heading> blocks) {

    /** A heading of an outline, with its key in the package. */
    public record Heading(String key, String title) {}
}
