package org.lmiinstitute.lms.web.lrs;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import org.lmiinstitute.lms.web.rest.Json;

/** Answers that the record store makes itself, as JSON. */
final class JsonText {

    private JsonText() {}

    static String of(Object value) {
        try {
            return Json.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
