package org.lmiinstitute.lms.packaging.internal.incoming.content;

/**
 * One of the things that may be chosen.
 *
 * @param id letters and digits, at most eight
 * @param text Markdown
 * @param feedback Markdown, or empty
 */
public record Choice(String id, String text, boolean isCorrect, String feedback) {}
