package org.lmiinstitute.lms.web.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.external.ScormCommit;
import org.lmiinstitute.lms.web.rest.Json;

/** What the page around a SCO sends when it goes away. */
final class LastWords {

    /** More than a browser sends for a page that is gone. */
    private static final int LIMIT = 256 * 1024;

    private LastWords() {}

    /** @throws InvalidInputException for what is no commit */
    static ScormCommit of(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LIMIT);
        try {
            return Optional.ofNullable(Json.MAPPER.readValue(body, ScormCommit.class))
                    .orElseThrow(LastWords::noCommit);
        } catch (JsonProcessingException e) {
            throw noCommit();
        }
    }

    private static InvalidInputException noCommit() {
        return new InvalidInputException("body", "no commit", "JSON with a number and a data model");
    }
}
