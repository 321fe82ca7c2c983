package org.lmiinstitute.lms.web.privacy;

/**
 * A request in words.
 *
 * @param subject the beginning of the hash that stands for the person
 * @param state in words
 * @param tone class of the state's colour
 * @param counts "Enrollments 3 · Statements 41"
 */
public record RequestRow(
        String kind,
        String subject,
        String by,
        String timestamp,
        String when,
        String state,
        String tone,
        String counts) {}
