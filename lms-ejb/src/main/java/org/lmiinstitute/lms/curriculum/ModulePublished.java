package org.lmiinstitute.lms.curriculum;

import java.time.Instant;
import java.util.UUID;

/**
 * A module got a new revision. Fired in the transaction that stores the revision.
 *
 * @param major whether a tracked activity was added, removed or re-scored (also true for the first revision)
 */
public record ModulePublished(UUID moduleId, UUID revisionId, RevisionNumber number, boolean major, Instant at) {}
