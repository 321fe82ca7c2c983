package org.lmiinstitute.lms.web.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.media.MediaFile;
import org.lmiinstitute.lms.media.MediaService;

/** {@code /media/<sha256>.<extension>}: files that documents show; whole, or in ranges, as players of video ask for them. */
@WebServlet("/media/*")
public class MediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("/([0-9a-f]{64})\\.([a-z0-9]{1,16})");

    /** A drawing opened by itself is a page; as such it may do nothing. */
    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    @Inject
    private transient MediaService media;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<MediaFile> file = find(request.getPathInfo());
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String etag = '"' + file.get().sha256() + '"';
        if (!Immutable.isKnown(request, response, etag)) {
            send(
                    file.get(),
                    rangeOf(request, file.get(), etag),
                    response,
                    !request.getMethod().equals("HEAD"));
        }
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }

    private Optional<MediaFile> find(String path) {
        Matcher name = NAME.matcher(path == null ? "" : path);
        if (!name.matches()) {
            return Optional.empty();
        }
        return media.find(name.group(1)).filter(file -> file.extension().equals(name.group(2)));
    }

    /** With {@code If-Range} of another state the whole file is sent (RFC 9110, section 13.1.5). */
    private static Optional<ByteRange> rangeOf(HttpServletRequest request, MediaFile file, String etag) {
        String state = request.getHeader("If-Range");
        return state == null || state.equals(etag)
                ? ByteRange.of(request.getHeader("Range"), file.bytes())
                : Optional.empty();
    }

    private void send(MediaFile file, Optional<ByteRange> range, HttpServletResponse response, boolean withBody)
            throws IOException {
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Content-Security-Policy", NOTHING);
        if (range.isPresent()) {
            response.setHeader("Content-Range", range.get().contentRange(file.bytes()));
            response.setStatus(
                    range.get().isUnsatisfiable()
                            ? HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE
                            : HttpServletResponse.SC_PARTIAL_CONTENT);
            if (range.get().isUnsatisfiable()) {
                return;
            }
        }
        ByteRange part = range.orElse(new ByteRange(0, file.bytes() - 1));
        response.setContentType(file.mediaType());
        response.setContentLengthLong(part.length());
        if (withBody) {
            copy(file, part, response.getOutputStream());
        }
    }

    private void copy(MediaFile file, ByteRange part, OutputStream to) throws IOException {
        try (FileChannel from = FileChannel.open(media.path(file.sha256()))) {
            copy(from, part, Channels.newChannel(to));
        }
    }

    /**
     * Copies a part of a file.
     *
     * @throws EOFException if the file ends before; the connection then ends before the announced length, which tells the browser
     */
    static void copy(FileChannel from, ByteRange part, WritableByteChannel to) throws IOException {
        long at = part.first();
        while (at <= part.last()) {
            long copied = from.transferTo(at, part.last() - at + 1, to);
            if (copied == 0) {
                throw new EOFException("a file of " + from.size() + " bytes should have bytes up to " + part.last());
            }
            at += copied;
        }
    }
}
