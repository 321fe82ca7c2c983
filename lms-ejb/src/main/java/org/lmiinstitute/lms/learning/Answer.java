package org.lmiinstitute.lms.learning;

/**
 * The answer that stands for a question.
 *
 * @param response as xAPI writes it: {@code b}, {@code a[,]c}, {@code 9.7}
 * @param score 0 to 1
 * @param correct wholly right
 * @param tries how often the question was answered, this answer included
 */
public record Answer(String response, double score, boolean correct, int tries) {}
