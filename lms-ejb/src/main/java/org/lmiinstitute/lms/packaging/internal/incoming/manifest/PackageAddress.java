package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A relative reference to a file of the package, taken apart.
 *
 * @param path from the root of the package, percent-decoded, without {@code .} and {@code ..}, in Unicode's composed form
 * @param query as it was written, with its {@code ?}, or empty
 * @param fragment as it was written, with its {@code #}, or empty
 */
public record PackageAddress(String path, String query, String fragment) {

    private static final Pattern PARTS = Pattern.compile("([^?#]*)(\\?[^#]*)?(#.*)?", Pattern.DOTALL);
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern ROOTED = Pattern.compile("[/\\\\].*|[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /** Empty if it has a scheme or a host, begins at a root, names no file or leads out of the package. */
    public static Optional<PackageAddress> of(String reference) {
        Matcher parts = PARTS.matcher(reference);
        if (ROOTED.matcher(reference).matches() || !parts.matches()) {
            return Optional.empty();
        }
        return inside(decoded(parts.group(1)))
                .map(path -> new PackageAddress(path, orNothing(parts.group(2)), orNothing(parts.group(3))));
    }

    /** As an address relative to the package, percent-encoded where it must be. */
    public String written() {
        return encoded(path) + query + fragment;
    }

    /** A path of a package as it is written in addresses. */
    public static String encoded(String path) {
        try {
            return new URI(null, null, "/" + path, null)
                    .toASCIIString()
                    .substring(1)
                    .replace(":", "%3A")
                    .replace(";", "%3B");
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(path, impossible);
        }
    }

    private static String orNothing(String part) {
        return part == null ? "" : part;
    }

    private static Optional<String> inside(String path) {
        Deque<String> segments = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (segment.indexOf('\\') >= 0 || segment.indexOf('\0') >= 0) {
                return Optional.empty();
            } else if (!segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        String inside = String.join("/", segments);
        return Optional.of(inside).filter(found -> !found.isEmpty() && !found.endsWith("/") && !found.startsWith("/"));
    }

    /** Whole runs of escapes at once, because a letter of UTF-8 takes several of them. */
    private static String decoded(String path) {
        String plain = ESCAPES.matcher(path).replaceAll(run -> Matcher.quoteReplacement(bytes(run.group())));
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static String bytes(String escapes) {
        byte[] bytes = new byte[escapes.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(escapes.substring(3 * i + 1, 3 * i + 3), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
