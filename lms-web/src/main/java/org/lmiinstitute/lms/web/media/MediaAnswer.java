package org.lmiinstitute.lms.web.media;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.media.MediaFile;
import org.lmiinstitute.lms.media.MediaService;

/**
 * A kept file as an answer: whole, in the range that is asked for, or the word that the browser has it already. Its entity tag is its
 * hash.
 */
public final class MediaAnswer {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.([a-z0-9]{1,16})");

    /** A drawing opened by itself is a page; as such it may do nothing. */
    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final MediaFile file;
    private final Path path;

    private MediaAnswer(MediaFile file, Path path) {
        this.file = file;
        this.path = path;
    }

    /** @param name {@code <sha256>.<extension>} */
    public static Optional<MediaAnswer> find(MediaService media, String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return media.find(matcher.group(1))
                .filter(file -> file.extension().equals(matcher.group(2)))
                .map(file -> new MediaAnswer(file, media.path(file.sha256())));
    }

    /** @param cacheControl how long who may keep it */
    public void send(HttpServletRequest request, HttpServletResponse response, String cacheControl) throws IOException {
        response.setHeader("Cache-Control", cacheControl);
        if (!KnownTag.isKnown(request, response, tag())) {
            sendPart(request, response);
        }
    }

    private void sendPart(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FilePart part =
                FilePart.of(path, file.bytes(), tag(), request.getHeader("Range"), request.getHeader("If-Range"));
        response.setStatus(part.status());
        part.headers().forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", NOTHING);
        if (!part.isUnsatisfiable()) {
            response.setContentType(file.mediaType());
        }
        if (!request.getMethod().equals("HEAD")) {
            part.writeTo(response.getOutputStream());
        }
    }

    private String tag() {
        return '"' + file.sha256() + '"';
    }
}
