package org.lmiinstitute.lms.lrs;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A document of the state or profile resources.
 *
 * @param contentType its media type, as it came
 * @param content its bytes, as they came
 * @param updated when it was last stored
 */
public record Document(String contentType, byte[] content, Instant updated) {

    /** SHA-1 of the content in hexadecimal (xAPI 1.0.3 Communication 3.1); it guards against nothing but lost updates. */
    public String etag() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    public boolean isJson() {
        return contentType.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?");
    }
}
