/**
 * The records of learning for people: what analysts read of their organization's store, and learners of their own.
 * One line for each statement, its JSON, an actor's timeline, what has just come in, and exports that are streamed page by page.
 * Nothing here writes a record.
 */
package org.lmiinstitute.lms.web.reading;
