package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Follows a reference to the statement that it names, to what that one refers to, and so on. */
@ApplicationScoped
public class ReferenceChains {

    /** A chain of references longer than this is found by its nearest targets only. */
    static final int LONGEST = 10;

    private StatementTable statements;

    protected ReferenceChains() {}

    @Inject
    public ReferenceChains(StatementTable statements) {
        this.statements = statements;
    }

    /**
     * What a chain of references leads to.
     *
     * @param keys all that its statements can be found by
     * @param missing the statement that it lacks
     */
    record Chain(Set<StatementKey> keys, Optional<UUID> missing) {}

    /** The chain that begins with a statement, as far as it is there. */
    Chain from(UUID storeId, UUID first) {
        Set<StatementKey> found = new LinkedHashSet<>();
        Optional<UUID> next = Optional.of(first);
        for (int i = 0; next.isPresent() && i < LONGEST; i++) {
            Optional<NewStatement> target = statements.find(storeId, next.get()).map(NewStatement::of);
            if (target.isEmpty()) {
                return new Chain(found, next);
            }
            found.addAll(target.get().keys());
            next = target.get().target();
        }
        return new Chain(found, Optional.empty());
    }

    /** All that a stored statement is found by: what it says, who vouches for it, and what its references lead to. */
    Set<StatementKey> keysOf(StatementRow row) {
        Set<StatementKey> keys = ownKeysOf(row);
        NewStatement.of(row)
                .target()
                .ifPresent(target -> keys.addAll(from(row.storeId(), target).keys()));
        return keys;
    }

    /** The same without what it refers to. */
    static Set<StatementKey> ownKeysOf(StatementRow row) {
        Set<StatementKey> own = new LinkedHashSet<>(NewStatement.of(row).keys());
        own.add(StatementKey.authority(row.authorityId()));
        return own;
    }
}
