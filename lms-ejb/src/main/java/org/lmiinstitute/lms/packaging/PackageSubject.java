package org.lmiinstitute.lms.packaging;

import java.util.UUID;

/** What a package is of: one module, or a course with all its modules. */
public record PackageSubject(Kind kind, UUID id) {

    /** The kinds of things that can be packaged. */
    public enum Kind {
        MODULE,
        COURSE
    }

    public static PackageSubject module(UUID id) {
        return new PackageSubject(Kind.MODULE, id);
    }

    public static PackageSubject course(UUID id) {
        return new PackageSubject(Kind.COURSE, id);
    }
}
