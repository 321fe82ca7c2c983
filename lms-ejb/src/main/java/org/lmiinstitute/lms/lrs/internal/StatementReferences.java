package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConcurrentWriteException;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.internal.StatementReferenceTable.OpenReference;
import org.lmiinstitute.lms.lrs.internal.StatementReferenceTable.Reference;

/**
 * Lets statements that refer to others be found by what those say (xAPI 1.0.3 Communication 2.1.3, filter conditions for
 * StatementRefs), in whichever order the two arrive.
 */
@ApplicationScoped
public class StatementReferences {

    private static final Logger LOG = System.getLogger(StatementReferences.class.getName());

    /** A chain of references longer than this is found by its nearest targets only. */
    private static final int LONGEST_CHAIN = 10;

    /** So many targets are looked at, and so many rows told, while a request waits. */
    static final int MOST_AT_ONCE = 200;

    /** So many keys are passed on in one transaction. */
    private static final int MOST_KEYS = 20_000;

    private static final UUID FIRST = new UUID(0, 0);

    private StatementReferenceTable references;
    private StatementTable statements;
    private StatementKeyTable keys;
    private Transactions transactions;

    protected StatementReferences() {}

    @Inject
    public StatementReferences(
            StatementReferenceTable references,
            StatementTable statements,
            StatementKeyTable keys,
            Transactions transactions) {
        this.references = references;
        this.statements = statements;
        this.keys = keys;
        this.transactions = transactions;
    }

    /**
     * Records what the new rows refer to, and passes keys on from targets to whoever refers to them. A target that is not there may be on
     * its way in another transaction: see {@link #settle}. Where thousands refer to one another the rest is left to {@link
     * #settleOlderThan}: it is not worth making everybody wait whose statements are stored in this transaction.
     */
    void link(UUID storeId, List<NewStatement> fresh, List<StatementRow> rows) {
        List<Reference> made = new ArrayList<>();
        Map<UUID, Reference> open = new LinkedHashMap<>();
        Inheritance inheritance = new Inheritance(storeId);
        for (int i = 0; i < fresh.size(); i++) {
            NewStatement statement = fresh.get(i);
            UUID rowId = rows.get(i).rowId();
            statement.target().ifPresent(target -> {
                made.add(new Reference(target, rowId, statement.isVoiding()));
                Optional<UUID> lacking =
                        inheritance.fits(target, List.of(rowId)) ? inheritance.missing(target) : Optional.of(target);
                lacking.ifPresent(missing -> open.put(rowId, new Reference(missing, rowId, false)));
            });
        }
        references.insert(storeId, made);
        passOn(storeId, fresh, rows, inheritance, open);
        references.insertOpen(storeId, List.copyOf(open.values()));
        if (!inheritance.keysOfRows.isEmpty()) {
            keys.insert(storeId, inheritance.keysOfRows);
        }
    }

    /**
     * Looks once more for the targets of statements that were not there, after the references to them were committed. It waits for whoever is storing
     * one: that one either sees the reference, or is seen here. Nothing else is held meanwhile, so nobody can deadlock with it.
     */
    void settle(UUID storeId, List<UUID> ids) {
        List<UUID> rowIds = statements.rowIdsOf(storeId, ids);
        references.open(rowIds).stream().limit(MOST_AT_ONCE).forEach(this::settle);
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
                    LONGEST_CHAIN));
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
        Chain chain = chain(open.storeId(), open.targetId());
        for (int i = 0; i < LONGEST_CHAIN && isThere(open.storeId(), chain.missing()); i++) {
            chain = chain(open.storeId(), open.targetId());
        }
        keys.insert(open.storeId(), Map.of(open.rowId(), chain.keys()));
        return Optional.of(chain.keys());
    }

    private boolean isThere(UUID storeId, Optional<UUID> id) {
        return id.filter(missing -> statements.awaitCommitted(storeId, missing)).isPresent();
    }

    /** Whoever refers to these inherits too, and so on, in slices that are committed one by one. */
    private void passUp(UUID storeId, List<UUID> targets, Set<StatementKey> found, Set<UUID> seen, int levels) {
        int slice = Math.max(1, MOST_KEYS / Math.max(1, found.size()));
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

    /**
     * Passes the new statements' keys on to those that were there before them. An id that was made here cannot be referred to yet. If
     * too many wait, the statement's own row is left open: what it says is passed on when that is settled.
     */
    private void passOn(
            UUID storeId,
            List<NewStatement> fresh,
            List<StatementRow> rows,
            Inheritance inheritance,
            Map<UUID, Reference> open) {
        Map<UUID, UUID> given = new LinkedHashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            if (fresh.get(i).received().json().has("id")) {
                given.put(fresh.get(i).id(), rows.get(i).rowId());
            }
        }
        for (UUID target : references.referredTo(storeId, List.copyOf(given.keySet()))) {
            Optional<List<UUID>> waiting = inheritance.isFull() ? Optional.empty() : waitingFor(storeId, target);
            if (waiting.filter(all -> inheritance.fits(target, all)).isEmpty()) {
                UUID rowId = given.get(target);
                open.put(rowId, new Reference(target, rowId, false));
            }
        }
    }

    /** The rows that refer to a statement, or to one that does, and so on; nothing if they are too many to be told at once. */
    private Optional<List<UUID>> waitingFor(UUID storeId, UUID target) {
        Set<UUID> waiting = new LinkedHashSet<>();
        List<UUID> targets = List.of(target);
        for (int i = 0; i <= LONGEST_CHAIN && !targets.isEmpty(); i++) {
            List<UUID> level = new ArrayList<>();
            for (UUID next : references.referredTo(storeId, targets)) {
                level.addAll(references.referringTo(storeId, next, FIRST, MOST_AT_ONCE + 1));
                if (waiting.size() + level.size() > MOST_AT_ONCE) {
                    return Optional.empty();
                }
            }
            level.removeIf(row -> !waiting.add(row));
            targets = statements.idsOf(storeId, level);
        }
        return Optional.of(List.copyOf(waiting));
    }

    /** All that a chain of references leads to can be found by. */
    Set<StatementKey> keysOfChain(UUID storeId, UUID first) {
        return chain(storeId, first).keys();
    }

    /** What a chain of references leads to, and the statement that it lacks. */
    private record Chain(Set<StatementKey> keys, Optional<UUID> missing) {}

    private Chain chain(UUID storeId, UUID first) {
        Set<StatementKey> found = new LinkedHashSet<>();
        Optional<UUID> next = Optional.of(first);
        for (int i = 0; next.isPresent() && i < LONGEST_CHAIN; i++) {
            Optional<NewStatement> target = statements.find(storeId, next.get()).map(NewStatement::of);
            if (target.isEmpty()) {
                return new Chain(found, next);
            }
            found.addAll(target.get().keys());
            next = target.get().target();
        }
        return new Chain(found, Optional.empty());
    }

    /** What rows inherit within one transaction, up to a measure. */
    private final class Inheritance {

        private final UUID storeId;
        private final Map<UUID, Chain> chains = new HashMap<>();
        private final Map<UUID, Set<StatementKey>> keysOfRows = new LinkedHashMap<>();
        private int keysLeft = MOST_KEYS;

        Inheritance(UUID storeId) {
            this.storeId = storeId;
        }

        boolean isFull() {
            return keysLeft <= 0 || chains.size() >= MOST_AT_ONCE;
        }

        /** Whether these rows could still be given what a chain that begins here leads to. */
        boolean fits(UUID target, List<UUID> rows) {
            if (isFull() && !chains.containsKey(target)) {
                return false;
            }
            Set<StatementKey> found = chains.computeIfAbsent(target, first -> chain(storeId, first))
                    .keys();
            long more = (long) rows.size() * Math.max(1, found.size());
            if (more > keysLeft) {
                return false;
            }
            keysLeft -= (int) more;
            rows.forEach(row -> keysOfRows
                    .computeIfAbsent(row, any -> new LinkedHashSet<>())
                    .addAll(found));
            return true;
        }

        /** The statement that a chain lacks. */
        Optional<UUID> missing(UUID target) {
            return Optional.ofNullable(chains.get(target)).flatMap(Chain::missing);
        }
    }
}
