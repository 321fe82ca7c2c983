package org.lmiinstitute.lms.external;

/**
 * How a learner stands in a unit of a cmi5 course.
 *
 * @param activity the short id of the activity that plays it
 * @param isDone whether it counts as done, by whatever means
 * @param isWaived whether somebody waived it
 */
public record LearnerUnit(String activity, String title, boolean isDone, boolean isWaived) {

    /** Whether there is something to waive. */
    public boolean isOpen() {
        return !isDone;
    }
}
