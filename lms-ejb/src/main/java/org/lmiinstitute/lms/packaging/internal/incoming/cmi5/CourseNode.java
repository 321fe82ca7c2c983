package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;

/** What a course or a block consists of. */
public sealed interface CourseNode permits Block, AssignableUnit {

    /** The publisher's id, an IRI, unique within the course structure. */
    String id();

    Texts title();

    Texts description();
}
