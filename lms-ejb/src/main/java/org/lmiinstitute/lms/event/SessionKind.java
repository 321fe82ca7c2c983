package org.lmiinstitute.lms.event;

import java.util.Locale;

/** Whose meeting a session is. */
public enum SessionKind {
    WEBINAR,
    WORKSHOP;

    /** As it stands in the catalogue and in content files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
