package org.lmiinstitute.lms.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The accounts that were closed for good since this node started: their sessions end with their next request, not when they are looked
 * up again. Other nodes look within minutes.
 */
@ApplicationScoped
public class ClosedAccounts {

    private final Set<UUID> closed = ConcurrentHashMap.newKeySet();

    public void add(UUID accountId) {
        closed.add(accountId);
    }

    public boolean contains(UUID accountId) {
        return closed.contains(accountId);
    }
}
