package org.lmiinstitute.lms.external;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** How addresses write the paths of a package's files. */
public final class PackagePath {

    private PackagePath() {}

    /**
     * The path of a file in the composed form in which packages are kept: pages that were made on a Mac may ask for the other. Many a
     * script joins a folder and a path by one slash too many, and all servers of files read them as one.
     *
     * @param sent as an address has it, percent-encoded, without a query
     * @return empty if that is no encoding
     */
    public static Optional<String> decoded(String sent) {
        try {
            // the plus is itself in a path
            String path = URLDecoder.decode(sent.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .replaceAll("(?<=/)/+|^/+(?=[^/])", "");
            return Optional.of(Normalizer.normalize(path, Normalizer.Form.NFC));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
