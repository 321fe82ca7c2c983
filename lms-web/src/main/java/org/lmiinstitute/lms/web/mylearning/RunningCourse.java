package org.lmiinstitute.lms.web.mylearning;

/**
 * A course or recording that is not completed yet, with the place to go on.
 *
 * @param modules how many modules the course has; 0 for a recording, which has none
 * @param next the activity that is next; null for a recording
 * @param recordsAddress the statements that its progress was computed from
 */
public record RunningCourse(
        String title,
        String address,
        int modules,
        long completed,
        String progress,
        String continueAddress,
        String next,
        boolean begun,
        String recordsAddress) {}
