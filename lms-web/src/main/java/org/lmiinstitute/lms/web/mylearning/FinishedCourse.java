package org.lmiinstitute.lms.web.mylearning;

/**
 * A completed course.
 *
 * @param certificate its code, or null if the course gives none
 */
public record FinishedCourse(String title, String address, String completedOn, String certificate) {}
