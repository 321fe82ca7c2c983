package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the database for credentials; it remembers them for those only who are going to ask again before the answer counts, together
 * with others: so that a credential that was revoked opens nothing, whichever node revoked it.
 */
@ApplicationScoped
public class CredentialLookup {

    /** More than speak at once; when there are more, all are asked for anew. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, CredentialRow> remembered = new ConcurrentHashMap<>();
    private CredentialTable table;
    private Clock clock;

    protected CredentialLookup() {}

    @Inject
    public CredentialLookup(CredentialTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The credential that a key and its secret open now. */
    public Optional<CredentialRow> find(String key, byte[] secretHash) {
        Optional<CredentialRow> found = table.findValid(key, clock.instant()).filter(row -> opens(row, secretHash));
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        found.ifPresentOrElse(row -> remembered.put(key, row), () -> remembered.remove(key));
        return found;
    }

    /** The credential that a key and its secret opened when it was last asked for; {@link #ended} is asked before it counts. */
    public Optional<CredentialRow> recall(String key, byte[] secretHash) {
        CredentialRow known = remembered.get(key);
        return known != null && opens(known, secretHash) ? Optional.of(known) : find(key, secretHash);
    }

    /** Of some credentials those that no longer open what they opened when they were recalled. */
    Set<UUID> ended(Set<UUID> credentials) {
        Set<UUID> ended = new HashSet<>(credentials);
        for (CredentialRow now : table.findValid(credentials, clock.instant())) {
            CredentialRow then = remembered.get(now.key());
            if (then == null || now.opensTheSameAs(then)) {
                ended.remove(now.id());
            }
        }
        if (!ended.isEmpty()) {
            remembered.values().removeIf(row -> ended.contains(row.id()));
        }
        return ended;
    }

    private static boolean opens(CredentialRow row, byte[] secretHash) {
        return MessageDigest.isEqual(row.secretHash(), secretHash);
    }
}
