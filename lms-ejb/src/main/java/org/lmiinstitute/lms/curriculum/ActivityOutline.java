package org.lmiinstitute.lms.curriculum;

import java.util.UUID;
import org.lmiinstitute.lms.common.ShortId;

/** A tracked activity as course pages show it. */
public record ActivityOutline(UUID id, ActivityKind kind, String title, int minutes) {

    /** The last eight digits of its id: what documents and saved states call it. */
    public String shortId() {
        return ShortId.of(id);
    }
}
