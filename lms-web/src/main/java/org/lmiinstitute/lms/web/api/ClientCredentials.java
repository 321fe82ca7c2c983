package org.lmiinstitute.lms.web.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Key and secret of an API client, as HTTP Basic authentication carries them. */
record ClientCredentials(String key, String secret) {

    private static final String SCHEME = "basic ";

    /** RFC 6749, section 2.3.1: each half is form-encoded before the two are joined; empty when the header is none of this. */
    static Optional<ClientCredentials> fromBasic(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String[] halves = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return halves.length < 2
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(formDecoded(halves[0]), formDecoded(halves[1])));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String formDecoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
