package org.lmiinstitute.lms.web.external;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lmiinstitute.lms.external.UnitFile;
import org.lmiinstitute.lms.web.media.FilePart;
import org.lmiinstitute.lms.web.media.KnownTag;

/** A file of a package as an answer: whole, in the range that is asked for, or the word that the browser has it already. */
final class PackageAnswer {

    private static final int TAG_LENGTH = 16;

    private final UnitFile file;

    PackageAnswer(UnitFile file) {
        this.file = file;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DocumentLink.isNeeded(request, response, file.path())) {
            new DocumentLink(file.path()).send(request, response);
            return;
        }
        response.setHeader("Cache-Control", "private, max-age=3600");
        if (!KnownTag.isKnown(request, response, tag())) {
            sendPart(request, response);
        }
    }

    private void sendPart(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FilePart part = FilePart.within(
                file.content(),
                file.position(),
                file.size(),
                tag(),
                request.getHeader("Range"),
                request.getHeader("If-Range"));
        response.setStatus(part.status());
        part.headers().forEach(response::setHeader);
        if (!part.isUnsatisfiable()) {
            setType(response);
        }
        if (!request.getMethod().equals("HEAD")) {
            part.writeTo(response.getOutputStream());
        }
    }

    private void setType(HttpServletResponse response) {
        Optional<String> type = PackageTypes.find(file.path());
        response.setContentType(type.orElse("application/octet-stream"));
        if (type.isEmpty()) {
            response.setHeader("Content-Disposition", "attachment");
        }
    }

    /** A package never changes, so a place in it says all. */
    private String tag() {
        return '"' + file.packageHash().substring(0, TAG_LENGTH) + '-' + file.position() + '-' + file.size() + '"';
    }
}
