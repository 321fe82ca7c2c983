package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
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
     * its way in another transaction: see {@link #settle}.
     */
    void link(UUID storeId, List<NewStatement> fresh, List<StatementRow> rows) {
        List<Reference> made = new ArrayList<>();
        List<Reference> open = new ArrayList<>();
        Map<UUID, Set<StatementKey>> inherited = new LinkedHashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            NewStatement statement = fresh.get(i);
            UUID rowId = rows.get(i).rowId();
            statement.target().ifPresent(target -> {
                Reference reference = new Reference(target, rowId, statement.isVoiding());
                made.add(reference);
                Chain chain = chain(storeId, target);
                inherited.put(rowId, chain.keys());
                chain.missing().ifPresent(missing -> open.add(new Reference(missing, rowId, false)));
            });
        }
        references.insert(storeId, made, open);
        passOn(storeId, fresh, inherited);
        if (!inherited.isEmpty()) {
            keys.insert(storeId, inherited);
        }
    }

    /**
     * Looks once more for the targets of statements that were not there, after the references to them were committed. It waits for whoever is storing
     * one: that one either sees the reference, or is seen here. Nothing else is held meanwhile, so nobody can deadlock with it.
     */
    void settle(UUID storeId, List<UUID> ids) {
        List<UUID> rowIds = statements.findAll(storeId, ids).stream()
                .map(StatementRow::rowId)
                .toList();
        references.open(rowIds).forEach(this::settle);
    }

    /** The same for references whose node died before it could settle them. */
    void settleOlderThan(Instant moment) {
        references.openBefore(StatementRow.lastOf(moment)).forEach(this::settle);
    }

    private void settle(OpenReference open) {
        try {
            transactions.run(() -> {
                if (statements.awaitCommitted(open.storeId(), open.targetId())) {
                    Set<StatementKey> found =
                            chain(open.storeId(), open.targetId()).keys();
                    Map<UUID, Set<StatementKey>> inherited = new LinkedHashMap<>();
                    inherited.put(open.rowId(), found);
                    passUp(open.storeId(), List.of(open.rowId()), found, inherited);
                    keys.insert(open.storeId(), inherited);
                }
                references.close(open);
            });
        } catch (ConcurrentWriteException e) {
            LOG.log(Level.DEBUG, "a reference stays open until the next round", e);
        }
    }

    /** An id that was made here cannot be referred to yet. */
    private void passOn(UUID storeId, List<NewStatement> fresh, Map<UUID, Set<StatementKey>> inherited) {
        List<UUID> given = fresh.stream()
                .filter(statement -> statement.received().json().has("id"))
                .map(NewStatement::id)
                .toList();
        for (Reference waiting : references.waitingFor(storeId, given)) {
            Set<StatementKey> found = chain(storeId, waiting.targetId()).keys();
            inherited
                    .computeIfAbsent(waiting.rowId(), row -> new LinkedHashSet<>())
                    .addAll(found);
            passUp(storeId, List.of(waiting.rowId()), found, inherited);
        }
    }

    /** Whoever refers to a row that inherits inherits too, and so on. */
    private void passUp(
            UUID storeId, List<UUID> from, Set<StatementKey> found, Map<UUID, Set<StatementKey>> inherited) {
        List<UUID> rowIds = from;
        for (int i = 0; !rowIds.isEmpty() && i < LONGEST_CHAIN; i++) {
            List<UUID> ids = statements.idsOf(storeId, rowIds);
            rowIds = references.waitingFor(storeId, ids).stream()
                    .map(Reference::rowId)
                    .toList();
            rowIds.forEach(row ->
                    inherited.computeIfAbsent(row, key -> new LinkedHashSet<>()).addAll(found));
        }
    }

    /** What a chain of references leads to, and the statement that it lacks. */
    private record Chain(Set<StatementKey> keys, Optional<UUID> missing) {}

    private Chain chain(UUID storeId, UUID first) {
        Set<StatementKey> found = new LinkedHashSet<>();
        Optional<UUID> next = Optional.of(first);
        for (int i = 0; next.isPresent() && i < LONGEST_CHAIN; i++) {
            Optional<NewStatement> target = statements.find(storeId, next.get()).map(StatementReferences::reread);
            if (target.isEmpty()) {
                return new Chain(found, next);
            }
            found.addAll(target.get().keys());
            next = target.get().target();
        }
        return new Chain(found, Optional.empty());
    }

    private static NewStatement reread(StatementRow row) {
        ObjectNode json = Parsing.object(row.json(), "stored statement");
        return new NewStatement(
                row.id(), new ReceivedStatement(row.json(), json), row.version(), StatementKeys.of(json));
    }
}
