package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.lmiinstitute.lms.identity.Farewell;

/**
 * Takes statements out of a store, or writes them anew, with all that they are found by. Statements never change; only a person's
 * right to be forgotten is stronger.
 */
@ApplicationScoped
public class StatementChange {

    private static final int REFERRING_AT_ONCE = 100;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private StatementTable statements;
    private StatementKeyTable keys;
    private ReferenceChains chains;
    private StatementReferenceTable references;
    private StatementRemains remains;
    private long bytesAtOnce;

    protected StatementChange() {}

    @Inject
    public StatementChange(
            StatementTable statements,
            StatementKeyTable keys,
            ReferenceChains chains,
            StatementReferenceTable references,
            StatementRemains remains) {
        this(statements, keys, chains, references, remains, StatementReader.LARGEST_PAGE);
    }

    /** @param bytesAtOnce no further statement is read once they have so many together */
    StatementChange(
            StatementTable statements,
            StatementKeyTable keys,
            ReferenceChains chains,
            StatementReferenceTable references,
            StatementRemains remains,
            long bytesAtOnce) {
        this.statements = statements;
        this.keys = keys;
        this.chains = chains;
        this.references = references;
        this.remains = remains;
        this.bytesAtOnce = bytesAtOnce;
    }

    /** The rows that are there, of those asked for, oldest first; the later ones may be left out as too large together. */
    StatementRows read(UUID storeId, List<UUID> rowIds) {
        return statements.read(storeId, rowIds, bytesAtOnce);
    }

    /**
     * Lets a person leave a statement. One about them goes with their erasure, or becomes their pseudonym's; what others did stays
     * theirs, and somebody else stands where the person stood. What it left beside itself goes as far as it may be the person's.
     *
     * @return whether they were in it; what was found by a part of a longer address, or refers to a statement of theirs, stays
     */
    boolean leave(Farewell farewell, PersonTraces traces, StatementRow row) {
        ObjectNode json = Parsing.object(row.json(), "stored statement");
        boolean isAbout = traces.isAbout(json);
        JsonNode changed = traces.replaced(json);
        if (!isAbout && changed.equals(json)) {
            return false;
        }
        remains.forgetDefinitions(row.storeId(), json, traces);
        if (isAbout) {
            remains.detach(row);
        } else {
            remains.unsign(row, json);
        }
        if (isAbout && farewell.isErasure()) {
            remove(row);
        } else {
            rewrite(row, (ObjectNode) changed);
        }
        return true;
    }

    /** Takes a statement out; what refers to it refers to nothing from then on, and is found by itself alone. */
    private void remove(StatementRow row) {
        Set<StatementKey> all = chains.keysOf(row);
        keys.remove(row.storeId(), row.rowId(), all);
        eachReferring(
                row,
                referring -> keys.remove(
                        row.storeId(), referring.rowId(), without(all, ReferenceChains.ownKeysOf(referring))));
        NewStatement.of(row)
                .target()
                .ifPresent(target -> references.remove(row.storeId(), target, List.of(row.rowId())));
        statements.remove(row.storeId(), List.of(row.rowId()));
    }

    /** Writes a statement anew; it is found by what it says now, and so is what refers to it. */
    private void rewrite(StatementRow row, ObjectNode changed) {
        Set<StatementKey> before = NewStatement.of(row).keys();
        Set<StatementKey> after = StatementKeys.of(changed);
        statements.rewrite(row.storeId(), row.rowId(), Parsing.received(changed).bytes());
        Set<StatementKey> lost = without(before, after);
        Set<StatementKey> won = without(after, before);
        exchange(row, lost, won);
        eachReferring(row, referring -> exchange(referring, without(lost, ReferenceChains.ownKeysOf(referring)), won));
    }

    private void exchange(StatementRow row, Set<StatementKey> lost, Set<StatementKey> won) {
        keys.remove(row.storeId(), row.rowId(), lost);
        if (!won.isEmpty()) {
            keys.insert(row.storeId(), Map.of(row.rowId(), won));
        }
    }

    /** However many there are, and however large. */
    private void eachReferring(StatementRow row, Consumer<StatementRow> work) {
        UUID behind = BEFORE_ALL;
        List<UUID> next = referring(row, behind);
        while (!next.isEmpty()) {
            StatementRows found = read(row.storeId(), next);
            found.rows().forEach(work);
            behind = found.isCut() ? found.last().rowId() : next.get(next.size() - 1);
            next = referring(row, behind);
        }
    }

    private List<UUID> referring(StatementRow row, UUID behind) {
        return references.referringTo(row.storeId(), row.id(), behind, REFERRING_AT_ONCE);
    }

    private static Set<StatementKey> without(Set<StatementKey> all, Set<StatementKey> some) {
        Set<StatementKey> rest = new LinkedHashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
