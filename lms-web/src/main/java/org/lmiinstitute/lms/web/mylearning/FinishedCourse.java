package org.lmiinstitute.lms.web.mylearning;

/**
 * A completed course, or a recording that was watched.
 *
 * @param facts "Completed on December 10, 2026"
 * @param certificate its code, or null if the course gives none
 * @param recordsAddress the statements that it was computed from
 */
public record FinishedCourse(String title, String address, String facts, String certificate, String recordsAddress) {}
