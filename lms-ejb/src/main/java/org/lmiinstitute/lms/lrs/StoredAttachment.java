package org.lmiinstitute.lms.lrs;

import java.nio.file.Path;

/**
 * An attachment that is kept here.
 *
 * @param sha2 the hash by which its statement names it, in lower case
 * @param contentType its media type, as its statement says
 * @param file where its bytes lie; to be read only
 * @param length how many they are
 */
public record StoredAttachment(String sha2, String contentType, Path file, long length) {}
