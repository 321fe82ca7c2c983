package org.lmiinstitute.lms.common;

import java.util.Locale;
import java.util.UUID;

/** The permanent address of a thing: {@code <id base>/id/<kind>/<uuid>}, which is also its xAPI activity id. */
public record Iri(String value) {

    /** The kinds of things that have an IRI. */
    public enum Kind {
        COURSE,
        MODULE,
        ACTIVITY,
        BLOCK,
        QUESTION,
        SESSION,
        SERIES,
        LICENCE,
        PACKAGE;

        /** As it stands in an address. */
        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Iri of(IdBase base, Kind kind, UUID id) {
        return new Iri(base.value() + "/id/" + kind.path() + "/" + id);
    }

    @Override
    public String toString() {
        return value;
    }
}
