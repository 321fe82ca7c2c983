package org.lmiinstitute.lms.web.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, as RFC 9110, section 14.2, asks for it.
 *
 * @param first offset of the first byte
 * @param last offset of the last byte
 */
public record ByteRange(long first, long last) {

    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    private static final ByteRange UNSATISFIABLE = new ByteRange(-1, -1);

    /**
     * Reads a header.
     *
     * @param header value of {@code Range}, or null
     * @param length of the whole file
     * @return empty if the whole file is to be sent: no header, one that cannot be read, or several ranges
     */
    static Optional<ByteRange> of(String header, long length) {
        Matcher range = ONE_RANGE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long suffix = Long.parseLong(range.group(2));
            return Optional.of(
                    suffix == 0 || length == 0
                            ? UNSATISFIABLE
                            : new ByteRange(Math.max(0, length - suffix), length - 1));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? length - 1 : Long.parseLong(range.group(2));
        if (last < first && !range.group(2).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(first >= length ? UNSATISFIABLE : new ByteRange(first, Math.min(last, length - 1)));
    }

    /** Whether none of the file's bytes is asked for. */
    boolean isUnsatisfiable() {
        return first < 0;
    }

    long length() {
        return last - first + 1;
    }

    /** Value of {@code Content-Range}. */
    String contentRange(long whole) {
        return isUnsatisfiable() ? "bytes */" + whole : "bytes " + first + "-" + last + "/" + whole;
    }
}
