package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lmiinstitute.lms.common.Together;

/**
 * Asks the database for credentials, for all requests that come while it is being asked at once. Nothing is remembered: an answer was
 * always asked for after the request came, so a credential that was revoked before opens nothing, whichever node revoked it.
 */
@ApplicationScoped
public class CredentialLookup {

    private static final Together.Limits LIMITS = new Together.Limits(2, 100, 100, 10_000, Duration.ofSeconds(20));

    private CredentialTable table;
    private Clock clock;
    private Together<String, Optional<CredentialRow>> together;

    protected CredentialLookup() {}

    @Inject
    public CredentialLookup(CredentialTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.together = new Together<>(LIMITS, key -> 1, this::find);
    }

    /** The credential that a key opens now. */
    public Optional<CredentialRow> find(String key) {
        return together.ask(key);
    }

    private List<Optional<CredentialRow>> find(List<String> keys) {
        Set<String> different = new TreeSet<>(keys);
        Map<String, CredentialRow> found = table.findValid(different, clock.instant());
        return keys.stream().map(key -> Optional.ofNullable(found.get(key))).toList();
    }
}
