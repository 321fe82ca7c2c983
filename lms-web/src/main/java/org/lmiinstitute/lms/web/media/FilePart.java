package org.lmiinstitute.lms.web.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file, or the range of it that a request asks for, with what HTTP says of it (RFC 9110, section 14).
 *
 * @param position of its first byte, where it lies with others behind one another
 * @param bytes length of the whole file
 * @param range empty for the whole file
 */
public record FilePart(Path path, long position, long bytes, Optional<ByteRange> range) {

    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private static final int BUFFER = 64 * 1024;

    /**
     * What a request asks for. With {@code If-Range} of another state it is the whole file (section 13.1.5).
     *
     * @param etag the file's, in quotes
     * @param asked value of {@code Range}, or null
     * @param ifRange value of {@code If-Range}, or null
     */
    public static FilePart of(Path path, long bytes, String etag, String asked, String ifRange) {
        return within(path, 0, bytes, etag, asked, ifRange);
    }

    /** Likewise of a file that lies with others behind one another. */
    public static FilePart within(Path path, long position, long bytes, String etag, String asked, String ifRange) {
        boolean isSame = ifRange == null || ifRange.equals(etag);
        return new FilePart(path, position, bytes, isSame ? ByteRange.of(asked, bytes) : Optional.empty());
    }

    public int status() {
        return range.map(asked -> asked.isUnsatisfiable() ? RANGE_NOT_SATISFIABLE : PARTIAL_CONTENT)
                .orElse(OK);
    }

    /** Whether none of the file's bytes is asked for. */
    public boolean isUnsatisfiable() {
        return status() == RANGE_NOT_SATISFIABLE;
    }

    /** Whether the file's first byte is sent: who resumes has it already. */
    public boolean isFromStart() {
        return !isUnsatisfiable() && sent().first() == 0;
    }

    /** The headers about length and range. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept-Ranges", "bytes");
        range.ifPresent(asked -> headers.put("Content-Range", asked.contentRange(bytes)));
        headers.put("Content-Length", String.valueOf(isUnsatisfiable() ? 0 : sent().length()));
        return headers;
    }

    /**
     * Copies what is asked for.
     *
     * @throws EOFException if the file ends before; the connection then ends before the announced length, which tells the browser
     */
    public void writeTo(OutputStream to) throws IOException {
        if (isUnsatisfiable()) {
            return;
        }
        try (InputStream from = Files.newInputStream(path)) {
            from.skipNBytes(position + sent().first());
            byte[] buffer = new byte[BUFFER];
            for (long left = sent().length(); left > 0; ) {
                int read = from.read(buffer, 0, (int) Math.min(left, BUFFER));
                if (read < 0) {
                    throw new EOFException(
                            "a file of " + Files.size(path) + " bytes should have " + (position + bytes));
                }
                to.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    private ByteRange sent() {
        return range.orElseGet(() -> new ByteRange(0, bytes - 1));
    }
}
