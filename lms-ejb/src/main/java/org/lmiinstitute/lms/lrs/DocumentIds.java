package org.lmiinstitute.lms.lrs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ids of documents.
 *
 * @param ids the ids
 * @param updated when the last of them changed; empty if there is none
 */
public record DocumentIds(List<String> ids, Optional<Instant> updated) {

    public DocumentIds {
        ids = List.copyOf(ids);
    }
}
