package org.lmiinstitute.lms.web.lrs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lmiinstitute.lms.common.InvalidInputException;

/**
 * Reads the parts of a multipart body one after the other, through a buffer of fixed size however long a part is (RFC 2046, section
 * 5.1). Going on to the next part skips what was not read of the one before.
 */
final class MultipartReader {

    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_HEADERS = 16 * 1024;
    private static final int LONGEST_BOUNDARY = 70;
    private static final String CLAUSE = " (RFC 2046, 5.1.1)";

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int start;
    private int end;
    private boolean within = true;

    MultipartReader(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + requireBoundary(boundary)).getBytes(StandardCharsets.ISO_8859_1);
        // the first delimiter may stand at the very beginning, without the line break that belongs to each
        buffer[0] = '\r';
        buffer[1] = '\n';
        end = 2;
    }

    /**
     * A part.
     *
     * @param headers by name in lower case
     * @param content its bytes, valid until the next part is asked for
     */
    record Part(Map<String, String> headers, InputStream content) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /** The next part, or nothing after the last. */
    Optional<Part> next() {
        try {
            skipContent();
            if (isLast()) {
                return Optional.empty();
            }
            Map<String, String> headers = headers();
            within = true;
            return Optional.of(new Part(headers, new Content()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void skipContent() throws IOException {
        byte[] skipped = new byte[BUFFER];
        while (within) {
            readContent(skipped, 0, skipped.length);
        }
    }

    /** Two hyphens after a delimiter make it the last; spaces may follow any. */
    private boolean isLast() throws IOException {
        int first = readByte();
        if (first == '-') {
            requireByte('-');
            return true;
        }
        int next = first;
        while (next == ' ' || next == '\t') {
            next = readByte();
        }
        if (next != '\r') {
            throw invalid("a delimiter is followed by something else", "a line break");
        }
        requireByte('\n');
        return false;
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        int left = LONGEST_HEADERS;
        for (String line = line(left); !line.isEmpty(); line = line(left)) {
            left -= line.length();
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw invalid("a part has the header line \"" + line + "\"", "a name, a colon and a value");
            }
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (headers.put(name, line.substring(colon + 1).strip()) != null) {
                throw invalid("a part has the header " + name + " twice", "each header once");
            }
        }
        return headers;
    }

    private String line(int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = readByte(); next != '\r'; next = readByte()) {
            if (next == '\n' || line.size() >= longest) {
                throw invalid("the headers of a part do not end", "lines that end in CR LF, then an empty one");
            }
            line.write(next);
        }
        requireByte('\n');
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Reads content up to the next delimiter, which it passes; -1 if there is none left. */
    private int readContent(byte[] to, int offset, int length) throws IOException {
        if (!within) {
            return -1;
        }
        while (true) {
            int found = find();
            if (found == start) {
                start += delimiter.length;
                within = false;
                return -1;
            }
            int safe = found > 0 ? found : end - delimiter.length + 1;
            if (safe > start) {
                int count = Math.min(length, safe - start);
                System.arraycopy(buffer, start, to, offset, count);
                start += count;
                return count;
            }
            fill();
        }
    }

    /** Where the delimiter begins in the buffer, or -1. */
    private int find() {
        for (int i = start; i <= end - delimiter.length; i++) {
            if (buffer[i] == '\r' && isDelimiterAt(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isDelimiterAt(int place) {
        for (int i = 1; i < delimiter.length; i++) {
            if (buffer[place + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw invalid("the body ends within a part", "the boundary with two hyphens after it at the end");
        }
        end += read;
    }

    private int readByte() throws IOException {
        if (start == end) {
            fill();
        }
        return buffer[start++];
    }

    private void requireByte(char expected) throws IOException {
        if (readByte() != expected) {
            throw invalid("a line break or delimiter is broken", "lines that end in CR LF");
        }
    }

    private static String requireBoundary(String boundary) {
        if (boundary.isEmpty() || boundary.length() > LONGEST_BOUNDARY) {
            throw new InvalidInputException(
                    "Content-Type", "has the boundary \"" + boundary + "\"", "1 to 70 characters" + CLAUSE);
        }
        return boundary;
    }

    private static InvalidInputException invalid(String what, String expected) {
        return new InvalidInputException("body", what, expected + CLAUSE);
    }

    /** The rest of the running part. */
    private final class Content extends InputStream {

        private final byte[] one = new byte[1];

        @Override
        public int read() throws IOException {
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            return length == 0 ? 0 : readContent(to, offset, length);
        }
    }
}
