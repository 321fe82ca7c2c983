package org.lmiinstitute.lms.web.mylearning;

/** A course that is not completed yet, with the place to go on. */
public record RunningCourse(
        String title,
        String address,
        int modules,
        long completed,
        String progress,
        String continueAddress,
        String next,
        boolean begun) {}
