package org.lmiinstitute.lms.web.incoming;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.lmiinstitute.lms.common.InvalidInputException;

/** What the headers of an upload say. */
final class UploadMetadata {

    private static final String FILE_NAME = "filename";
    private static final String UNNAMED = "package.zip";

    private UploadMetadata() {}

    /** The file's name in a list such as {@code filename ZS56aXA=,type emlw}; every value is Base64. */
    static String fileName(String metadata) {
        for (String pair : Optional.ofNullable(metadata).orElse("").split(",")) {
            String[] parts = pair.strip().split(" ");
            if (parts.length == 2 && parts[0].equals(FILE_NAME)) {
                return decoded(parts[1]);
            }
        }
        return UNNAMED;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("Upload-Metadata", "\"" + base64 + "\" is no Base64", "a name in Base64");
        }
    }

    /** Without parameters: the container puts a charset behind any type. */
    static String mediaType(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .orElse("")
                .split(";")[0]
                .strip();
    }

    static long number(HttpServletRequest request, String header) {
        String given = Optional.ofNullable(request.getHeader(header)).orElse("");
        if (!given.matches("\\d{1,15}")) {
            throw new InvalidInputException(header, "it is \"" + given + "\"", "a whole number of bytes");
        }
        return Long.parseLong(given);
    }
}
