/**
 * What is taught: courses, modules with their immutable revisions, the catalogue, and the format of the content files.
 * A module is published as a document (for the player) and an answer key (for the grader); a revision never changes afterwards.
 * Other features register a {@link org.lmiinstitute.lms.curriculum.ContentReader} for their own kinds of content file.
 */
package org.lmiinstitute.lms.curriculum;
