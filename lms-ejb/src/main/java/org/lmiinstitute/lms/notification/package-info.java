/**
 * What is sent out to people and systems: mail, and signed messages to webhook endpoints, kept in the database until they are delivered.
 *
 * <p>A feature queues in its own transaction, so that what it tells about and the word of it stand or fall together; workers send later,
 * again and again if they must. What is said, and in which language, is the matter of the feature that says it; administrators see and
 * steer both queues.
 */
package org.lmiinstitute.lms.notification;
