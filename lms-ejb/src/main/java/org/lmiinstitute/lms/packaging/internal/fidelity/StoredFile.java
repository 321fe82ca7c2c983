package org.lmiinstitute.lms.packaging.internal.fidelity;

/**
 * A file that was found in a package.
 *
 * @param bytes how many
 * @param sha256 of its content, if its name says what that should be; else ""
 * @param text its content, if it is one that readers look into; else ""
 */
record StoredFile(long bytes, String sha256, String text) {}
