/**
 * Owns who learns what and how far they are: enrollment, attempt, progress, completion and certificate. Progress is a
 * projection of learning records ({@link org.lmiinstitute.lms.learning.ProgressRecord} is its only writer), so that every
 * page reads one record that can be made again. What completes an activity stands in one place,
 * {@link org.lmiinstitute.lms.learning.CompletionPolicy}, whose twin runs in the player.
 */
package org.lmiinstitute.lms.learning;
