package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.lrs.internal.StatementReferenceTable.Reference;

/**
 * Lets statements that refer to others be found by what those say (xAPI 1.0.3 Communication 2.1.3, filter conditions for
 * StatementRefs), in whichever order the two arrive.
 */
@ApplicationScoped
public class StatementReferences {

    /** A chain of references longer than this is found by its nearest targets only. */
    private static final int LONGEST_CHAIN = 10;

    private StatementReferenceTable references;
    private StatementTable statements;
    private StatementKeyTable keys;

    protected StatementReferences() {}

    @Inject
    public StatementReferences(StatementReferenceTable references, StatementTable statements, StatementKeyTable keys) {
        this.references = references;
        this.statements = statements;
        this.keys = keys;
    }

    /** Records what the new rows refer to, and passes keys on from targets to whoever refers to them. */
    void link(UUID storeId, List<NewStatement> fresh, List<StatementRow> rows) {
        List<Reference> made = new ArrayList<>();
        Map<UUID, Set<StatementKey>> inherited = new LinkedHashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            NewStatement statement = fresh.get(i);
            UUID rowId = rows.get(i).rowId();
            statement.target().ifPresent(target -> {
                made.add(new Reference(target, rowId, statement.isVoiding()));
                inherited.put(rowId, keysOfChain(storeId, target));
            });
        }
        if (!made.isEmpty()) {
            references.insert(storeId, made);
        }
        passOn(storeId, fresh, inherited);
        if (!inherited.isEmpty()) {
            keys.insert(storeId, inherited);
        }
    }

    /** An id that was made here cannot be referred to yet. */
    private void passOn(UUID storeId, List<NewStatement> fresh, Map<UUID, Set<StatementKey>> inherited) {
        List<UUID> given = fresh.stream()
                .filter(statement -> statement.received().json().has("id"))
                .map(NewStatement::id)
                .toList();
        for (Reference waiting : references.waitingFor(storeId, given)) {
            inherited
                    .computeIfAbsent(waiting.rowId(), row -> new LinkedHashSet<>())
                    .addAll(keysOfChain(storeId, waiting.targetId()));
        }
    }

    Set<StatementKey> keysOfChain(UUID storeId, UUID first) {
        Set<StatementKey> found = new LinkedHashSet<>();
        UUID next = first;
        for (int i = 0; next != null && i < LONGEST_CHAIN; i++) {
            NewStatement target = statements
                    .find(storeId, next)
                    .map(row -> Parsing.object(row.json(), "stored statement"))
                    .map(json -> new NewStatement(
                            first, new ReceivedStatement(new byte[0], json), "", StatementKeys.of(json)))
                    .orElse(null);
            if (target == null) {
                return found;
            }
            found.addAll(target.keys());
            next = target.target().orElse(null);
        }
        return found;
    }
}
