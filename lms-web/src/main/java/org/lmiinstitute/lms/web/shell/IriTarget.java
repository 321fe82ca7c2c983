package org.lmiinstitute.lms.web.shell;

import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Iri;

/** Knows the pages of some kinds of things, for {@code /id/<kind>/<uuid>}; each feature has a bean for its own kinds. */
public interface IriTarget {

    /** The address of the thing's page, or empty if this feature has no such thing. */
    Optional<String> find(Iri.Kind kind, UUID id);
}
