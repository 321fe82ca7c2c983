package org.lmiinstitute.lms.web.api;

import java.util.UUID;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.NotFoundException;

/** An id in an address. */
final class PathId {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PathId() {}

    /**
     * The id.
     *
     * @param kind of the thing that has it
     * @throws NotFoundException if the text is none, for then nothing has it
     */
    static UUID of(String kind, String text) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new NotFoundException(kind, text);
        }
        return UUID.fromString(text);
    }
}
