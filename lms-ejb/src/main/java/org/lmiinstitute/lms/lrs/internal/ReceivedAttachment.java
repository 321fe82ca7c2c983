package org.lmiinstitute.lms.lrs.internal;

/**
 * An attachment that came with a statement.
 *
 * @param sha2 the hash by which the statement names it, in lower case
 * @param file its kept bytes
 * @param contentType its media type, as the statement says
 */
record ReceivedAttachment(String sha2, AttachmentFile file, String contentType) {}
