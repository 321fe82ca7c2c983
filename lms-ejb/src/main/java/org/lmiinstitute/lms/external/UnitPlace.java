package org.lmiinstitute.lms.external;

import java.util.List;

/**
 * Where an activity stands in the outline of its package.
 *
 * @param activity its short id
 * @param blocks the titles of the headings above it, the outermost first
 */
public record UnitPlace(String activity, List<String> blocks) {}
