/**
 * Writes what foreign packages hold as content files, the very format that authors write by hand, so that one importer takes in both
 * and a trainer can go on from there with a text editor. HTML becomes Markdown here: what our format has no place for is left out by
 * name, never in silence.
 */
package org.lmiinstitute.lms.packaging.internal.incoming.content;
