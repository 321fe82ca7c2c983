package org.lmiinstitute.lms.curriculum;

import java.util.UUID;

/**
 * A course was taken in anew: its modules may be others than before. Fired in the transaction that stores the course, after
 * its modules have their places.
 */
public record CourseChanged(UUID courseId) {}
