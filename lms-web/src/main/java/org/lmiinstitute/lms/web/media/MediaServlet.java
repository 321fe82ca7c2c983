package org.lmiinstitute.lms.web.media;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
            FilePart part = FilePart.of(
                    media.path(file.get().sha256()),
                    file.get().bytes(),
                    etag,
                    request.getHeader("Range"),
                    request.getHeader("If-Range"));
            send(file.get(), part, response, !request.getMethod().equals("HEAD"));
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

    private void send(MediaFile file, FilePart part, HttpServletResponse response, boolean withBody)
            throws IOException {
        response.setStatus(part.status());
        part.headers().forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", NOTHING);
        // captions and tables of thin packages, which run on other origins
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (!part.isUnsatisfiable()) {
            response.setContentType(file.mediaType());
        }
        if (withBody) {
            part.writeTo(response.getOutputStream());
        }
    }
}
