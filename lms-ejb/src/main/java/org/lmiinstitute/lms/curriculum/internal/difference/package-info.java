/**
 * Compares two revisions of a module, or the modules of a course then and now. Pure: from two documents with their keys to a list
 * of changes; no database, no clock. What is major is what {@code Scoring} says, the same that numbers revisions.
 */
package org.lmiinstitute.lms.curriculum.internal.difference;
