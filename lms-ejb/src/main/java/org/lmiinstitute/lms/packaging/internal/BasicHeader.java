package org.lmiinstitute.lms.packaging.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The value of an {@code Authorization} header for Basic authentication (RFC 7617). */
final class BasicHeader {

    private BasicHeader() {}

    static String of(String key, String secret) {
        byte[] pair = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
