package org.lmiinstitute.lms.tracking;

/**
 * How a learner did in an external package, as the package says.
 *
 * @param activity the activity's short id
 * @param completed whether it is done by the rule of its standard
 * @param passed whether it was passed; null if the package does not judge
 * @param score from 0 to 1; null if the package does not count
 */
public record Performance(String activity, boolean completed, Boolean passed, Double score) {}
