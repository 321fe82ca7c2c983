package org.lmiinstitute.lms.assessment;

/**
 * What an answer is worth.
 *
 * @param score from 0 to 1
 * @param correct only for a wholly right answer
 * @param feedback HTML to show now, or null if there is none
 */
public record Grade(double score, boolean correct, String feedback) {}
