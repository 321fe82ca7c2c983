package org.lmiinstitute.lms.web.partner;

import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;

/** Ids in the addresses of pages. */
final class PathIds {

    private PathIds() {}

    /** @throws NotFoundException if it is no id, and so that of nothing */
    static UUID of(String kind, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(kind, text);
        }
    }
}
