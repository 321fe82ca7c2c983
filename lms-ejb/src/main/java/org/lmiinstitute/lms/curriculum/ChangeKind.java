package org.lmiinstitute.lms.curriculum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a thing or a part of it from one revision to another. */
public enum ChangeKind {
    ADDED,
    REMOVED,
    MOVED,
    CHANGED;

    /** As JSON and bundles write it. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
