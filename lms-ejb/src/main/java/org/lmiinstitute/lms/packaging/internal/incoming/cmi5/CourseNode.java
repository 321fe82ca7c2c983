package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/** What a course or a block consists of. */
public sealed interface CourseNode permits Block, AssignableUnit {

    /** The element that it was read from. */
    XmlElement source();

    /** The publisher's id, an IRI, unique within the course structure. */
    String id();

    Texts title();

    Texts description();
}
