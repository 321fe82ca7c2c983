package org.lmiinstitute.lms.web.partner.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.media.MediaService;
import org.lmiinstitute.lms.partner.DispatchRefusedException;
import org.lmiinstitute.lms.partner.DispatchService;
import org.lmiinstitute.lms.web.media.MediaAnswer;

/**
 * What a module of a thin package shows: {@code <revision>/media/<sha256>.<extension>}. A browser may keep it, and asks each time, as
 * the licence may have ended.
 */
@ApplicationScoped
class DispatchedMedia {

    private static final Pattern FILE = Pattern.compile("(\\d{1,6}\\.\\d{1,6})/(media/(.*))");
    private static final String ASK_EACH_TIME = "private, no-cache";

    private DispatchService dispatch;
    private MediaService media;
    private DispatchRefusal refusal;

    protected DispatchedMedia() {}

    @Inject
    DispatchedMedia(DispatchService dispatch, MediaService media, DispatchRefusal refusal) {
        this.dispatch = dispatch;
        this.media = media;
        this.refusal = refusal;
    }

    void give(DispatchPath path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Optional<MediaAnswer> answer = find(path);
            if (answer.isPresent()) {
                answer.get().send(request, response, ASK_EACH_TIME);
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (DispatchRefusedException e) {
            refusal.send(response, e);
        }
    }

    private Optional<MediaAnswer> find(DispatchPath path) {
        Matcher file = FILE.matcher(path.file());
        if (!file.matches()) {
            return Optional.empty();
        }
        try {
            dispatch.requireMedia(
                    path.packageId(), path.moduleId(), RevisionNumber.parse(file.group(1)), file.group(2));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
        return MediaAnswer.find(media, file.group(3));
    }
}
