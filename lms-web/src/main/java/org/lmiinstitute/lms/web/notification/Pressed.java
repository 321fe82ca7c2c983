package org.lmiinstitute.lms.web.notification;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;

/** A button that was pressed: which row it belongs to, and where to go on. */
final class Pressed {

    private static final String PAGE = "/admin/mail";

    private Pressed() {}

    static UUID id(String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("id", "\"" + text + "\" is no id", "the id of a row");
        }
    }

    static Response back() {
        return Response.seeOther(URI.create(PAGE)).build();
    }
}
