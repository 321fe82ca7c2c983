/**
 * Keeps files (video, captions, figures, tables) by the hash of their content.
 * A file is written once, never changed, and visible only when it is whole; whoever needs it names it by its hash.
 * What anybody may see ({@code MediaStore}) and what is given out on request only ({@code RestrictedFiles}) are kept apart.
 * The rest of the house knows no folder: where the bytes lie is this feature's secret.
 */
package org.lmiinstitute.lms.media;
