package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks the database for credentials, and remembers them for two kinds of requests: those that ask again before the answer counts,
 * together with others ({@link #recall}), and those that only read ({@link #recent}). So a credential that was revoked writes nothing,
 * whichever node revoked it, and reads nothing on the node that revoked it; on others it may read for one second more.
 */
@ApplicationScoped
public class CredentialLookup {

    /** More than speak at once; when there are more, all are asked for anew. */
    private static final int MOST_REMEMBERED = 10_000;

    /** So long what the database said is good enough to read by. */
    private static final Duration RECENTLY = Duration.ofSeconds(1);

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
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
        Instant now = clock.instant();
        Optional<CredentialRow> found = table.findValid(key, now).filter(row -> opens(row, secretHash));
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        found.ifPresentOrElse(row -> remembered.put(key, new Remembered(row, now)), () -> remembered.remove(key));
        return found;
    }

    /**
     * The credential that a key and its secret opened when it was last asked for; {@link #ended} is asked before it counts. One that may
     * grow is asked for each time: what it may speak of is judged before that.
     */
    public Optional<CredentialRow> recall(String key, byte[] secretHash) {
        Remembered known = remembered.get(key);
        return known != null && !known.row.mayGrow() && opens(known.row, secretHash)
                ? Optional.of(known.row)
                : find(key, secretHash);
    }

    /** The credential that a key and its secret opened a moment ago at the latest. */
    public Optional<CredentialRow> recent(String key, byte[] secretHash) {
        Remembered known = remembered.get(key);
        return known != null && known.isGoodAt(clock.instant()) && opens(known.row, secretHash)
                ? Optional.of(known.row)
                : find(key, secretHash);
    }

    /** To be called when one has ended here. */
    public void forget(UUID credentialId) {
        remembered.values().removeIf(known -> known.row.id().equals(credentialId));
    }

    /** Of some credentials those that no longer open what they opened when they were recalled. */
    Set<UUID> ended(Set<UUID> credentials) {
        Set<UUID> ended = new HashSet<>(credentials);
        for (CredentialRow now : table.findValid(credentials, clock.instant())) {
            Remembered then = remembered.get(now.key());
            if (then == null || now.opensTheSameAs(then.row)) {
                ended.remove(now.id());
            }
        }
        if (!ended.isEmpty()) {
            ended.forEach(this::forget);
        }
        return ended;
    }

    private static boolean opens(CredentialRow row, byte[] secretHash) {
        return MessageDigest.isEqual(row.secretHash(), secretHash);
    }

    /** What the database said, and when. */
    private record Remembered(CredentialRow row, Instant asked) {

        boolean isGoodAt(Instant now) {
            return !now.isBefore(asked)
                    && now.isBefore(asked.plus(RECENTLY))
                    && row.expires().map(now::isBefore).orElse(true);
        }
    }
}
