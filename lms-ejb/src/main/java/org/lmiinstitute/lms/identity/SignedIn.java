package org.lmiinstitute.lms.identity;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/** What a page needs to know of the person who is signed in; kept in the HTTP session. */
public record SignedIn(
        UUID accountId, String displayName, String locale, String zone, UUID organizationId, Set<String> roles)
        implements Serializable {

    public SignedIn {
        roles = Set.copyOf(roles);
    }
}
