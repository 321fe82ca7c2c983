package org.lmiinstitute.lms.packaging;

import java.util.UUID;
import org.lmiinstitute.lms.curriculum.RevisionNumber;

/** A module as it stands in a package: which one, in which revision. */
public record PackagedRevision(UUID moduleId, UUID revisionId, RevisionNumber number) {}
