package org.lmiinstitute.lms.privacy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An account, as one who decides over its data has to know it. */
public record PersonFound(UUID accountId, String email, String name, Instant since, Set<String> roles, boolean own) {

    public PersonFound {
        roles = Set.copyOf(roles);
    }
}
