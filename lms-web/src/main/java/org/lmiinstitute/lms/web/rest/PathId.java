package org.lmiinstitute.lms.web.rest;

import java.util.UUID;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.NotFoundException;

/** An id in an address. */
public final class PathId {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PathId() {}

    /**
     * The id.
     *
     * @param kind of the thing that has it
     * @param text null where the address has none
     * @throws NotFoundException if the text is none, for then nothing has it
     */
    public static UUID of(String kind, String text) {
        if (text == null || !UUID_TEXT.matcher(text).matches()) {
            throw new NotFoundException(kind, text);
        }
        return UUID.fromString(text);
    }
}
