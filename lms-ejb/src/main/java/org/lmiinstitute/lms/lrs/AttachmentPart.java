package org.lmiinstitute.lms.lrs;

import java.io.InputStream;

/**
 * An attachment as it comes in with the request that mentions it (xAPI 1.0.3 Communication 1.5.2).
 *
 * @param sha2 the hash that it claims to have, in hexadecimal
 * @param content its bytes, to be read once
 */
public record AttachmentPart(String sha2, InputStream content) {}
