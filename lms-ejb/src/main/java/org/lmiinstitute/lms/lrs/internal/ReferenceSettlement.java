package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConcurrentWriteException;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.internal.ReferenceChains.Chain;
import org.lmiinstitute.lms.lrs.internal.StatementReferenceTable.OpenReference;

/**
 * Settles what {@link StatementReferences} had to leave open: a target that was on its way in another transaction, or too many to be
 * told while a request waits. Each step is a transaction of its own.
 */
@ApplicationScoped
public class ReferenceSettlement {

    private static final Logger LOG = System.getLogger(ReferenceSettlement.class.getName());

    private static final UUID FIRST = new UUID(0, 0);

    private StatementReferenceTable references;
    private StatementTable statements;
    private StatementKeyTable keys;
    private ReferenceChains chains;
    private Transactions transactions;

    protected ReferenceSettlement() {}

    @Inject
    public ReferenceSettlement(
            StatementReferenceTable references,
            StatementTable statements,
            StatementKeyTable keys,
            ReferenceChains chains,
            Transactions transactions) {
        this.references = references;
        this.statements = statements;
        this.keys = keys;
        this.chains = chains;
        this.transactions = transactions;
    }

    /**
     * Looks once more for the targets of statements that were not there, after the references to them were committed. It waits for whoever is storing
     * one: that one either sees the reference, or is seen here. Nothing else is held meanwhile, so nobody can deadlock with it.
     */
    void settle(UUID storeId, List<UUID> ids) {
        List<UUID> rowIds = statements.rowIdsOf(storeId, ids);
        references.open(rowIds).stream().limit(StatementReferences.MOST_AT_ONCE).forEach(this::settle);
    }

    /** The same for references whose node died before it could settle them, and for those that were left because there were many. */
    void settleOlderThan(Instant moment) {
        UUID end = StatementRow.lastOf(moment);
        List<OpenReference> some = references.openBetween(FIRST, end);
        while (!some.isEmpty()) {
            some.forEach(this::settle);
            some = references.openBetween(some.get(some.size() - 1).rowId(), end);
        }
    }

    /** One that cannot be settled stays open and keeps no other waiting. */
    private void settle(OpenReference open) {
        try {
            Optional<Set<StatementKey>> found = transactions.call(() -> inheritFromChain(open));
            found.ifPresent(some -> passUp(
                    open.storeId(),
                    statements.idsOf(open.storeId(), List.of(open.rowId())),
                    some,
                    new HashSet<>(),
                    ReferenceChains.LONGEST));
            transactions.run(() -> references.close(List.of(open.rowId())));
        } catch (ConcurrentWriteException e) {
            LOG.log(Level.DEBUG, "a reference stays open until the next round", e);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the reference of row " + open.rowId() + " stays open", e);
        }
    }

    /** The keys of all that is there by now, if the target is. */
    private Optional<Set<StatementKey>> inheritFromChain(OpenReference open) {
        if (!statements.awaitCommitted(open.storeId(), open.targetId())) {
            return Optional.empty();
        }
        Chain chain = chains.from(open.storeId(), open.targetId());
        for (int i = 0; i < ReferenceChains.LONGEST && isThere(open.storeId(), chain.missing()); i++) {
            chain = chains.from(open.storeId(), open.targetId());
        }
        keys.insert(open.storeId(), Map.of(open.rowId(), chain.keys()));
        return Optional.of(chain.keys());
    }

    private boolean isThere(UUID storeId, Optional<UUID> id) {
        return id.filter(missing -> statements.awaitCommitted(storeId, missing)).isPresent();
    }

    /** Whoever refers to these inherits too, and so on, in slices that are committed one by one. */
    private void passUp(UUID storeId, List<UUID> targets, Set<StatementKey> found, Set<UUID> seen, int levels) {
        int slice = Math.max(1, StatementReferences.MOST_KEYS / Math.max(1, found.size()));
        for (UUID target : levels == 0 ? Set.<UUID>of() : references.referredTo(storeId, targets)) {
            List<UUID> rows = seen.add(target) ? references.referringTo(storeId, target, FIRST, slice) : List.of();
            while (!rows.isEmpty()) {
                List<UUID> some = rows;
                transactions.run(() -> keys.insert(storeId, inheriting(some, found)));
                passUp(storeId, statements.idsOf(storeId, some), found, seen, levels - 1);
                rows = references.referringTo(storeId, target, some.get(some.size() - 1), slice);
            }
        }
    }

    private static Map<UUID, Set<StatementKey>> inheriting(List<UUID> rows, Set<StatementKey> found) {
        Map<UUID, Set<StatementKey>> inheriting = new LinkedHashMap<>();
        rows.forEach(row -> inheriting.put(row, found));
        return inheriting;
    }
}
