package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.lrs.internal.ReferenceChains.Chain;
import org.lmiinstitute.lms.lrs.internal.StatementReferenceTable.Reference;

/**
 * Lets statements that refer to others be found by what those say (xAPI 1.0.3 Communication 2.1.3, filter conditions for
 * StatementRefs), in whichever order the two arrive.
 */
@ApplicationScoped
public class StatementReferences {

    /** So many targets are looked at, and so many rows told, while a request waits. */
    static final int MOST_AT_ONCE = 200;

    /** So many keys are passed on in one transaction. */
    static final int MOST_KEYS = 20_000;

    private static final UUID FIRST = new UUID(0, 0);

    private StatementReferenceTable references;
    private StatementTable statements;
    private StatementKeyTable keys;
    private ReferenceChains chains;

    protected StatementReferences() {}

    @Inject
    public StatementReferences(
            StatementReferenceTable references,
            StatementTable statements,
            StatementKeyTable keys,
            ReferenceChains chains) {
        this.references = references;
        this.statements = statements;
        this.keys = keys;
        this.chains = chains;
    }

    /**
     * Records what the new rows refer to, and passes keys on from targets to whoever refers to them. A target that is not there may be on
     * its way in another transaction: see {@link ReferenceSettlement}. Where thousands refer to one another the rest is left to it
     * too: it is not worth making everybody wait whose statements are stored in this transaction.
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
        for (int i = 0; i <= ReferenceChains.LONGEST && !targets.isEmpty(); i++) {
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

    /** What rows inherit within one transaction, up to a measure. */
    private final class Inheritance {

        private final UUID storeId;
        private final Map<UUID, Chain> followed = new HashMap<>();
        private final Map<UUID, Set<StatementKey>> keysOfRows = new LinkedHashMap<>();
        private int keysLeft = MOST_KEYS;

        Inheritance(UUID storeId) {
            this.storeId = storeId;
        }

        boolean isFull() {
            return keysLeft <= 0 || followed.size() >= MOST_AT_ONCE;
        }

        /** Whether these rows could still be given what a chain that begins here leads to. */
        boolean fits(UUID target, List<UUID> rows) {
            if (isFull() && !followed.containsKey(target)) {
                return false;
            }
            Set<StatementKey> found = followed.computeIfAbsent(target, first -> chains.from(storeId, first))
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
            return Optional.ofNullable(followed.get(target)).flatMap(Chain::missing);
        }
    }
}
