package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.lrs.StatementsNeeded;
import org.lmiinstitute.lms.lrs.StoredStatement;

/**
 * Deletes the oldest statements of a store, so many at once, with their keys. Keys that a statement has from another that was deleted
 * before it are not known any more and stay behind; no query finds anything by them.
 */
@ApplicationScoped
public class PurgeSlice {

    /** The place before the first statement. */
    public static final UUID BEGINNING = StatementSlices.BEGINNING;

    static final int STATEMENTS_AT_ONCE = 500;

    private StatementTable statements;
    private StatementKeyTable keys;
    private ReferenceChains chains;
    private StatementReferenceTable references;
    private AttachmentTable attachments;
    private StatementOutput output;
    private long bytesAtOnce;

    protected PurgeSlice() {}

    @Inject
    public PurgeSlice(
            StatementTable statements,
            StatementKeyTable keys,
            ReferenceChains chains,
            StatementReferenceTable references,
            AttachmentTable attachments,
            StatementOutput output) {
        this(statements, keys, chains, references, attachments, output, StatementReader.LARGEST_PAGE);
    }

    /** @param bytesAtOnce no further statement is read once they have so many together */
    PurgeSlice(
            StatementTable statements,
            StatementKeyTable keys,
            ReferenceChains chains,
            StatementReferenceTable references,
            AttachmentTable attachments,
            StatementOutput output,
            long bytesAtOnce) {
        this.statements = statements;
        this.keys = keys;
        this.chains = chains;
        this.references = references;
        this.attachments = attachments;
        this.output = output;
        this.bytesAtOnce = bytesAtOnce;
    }

    /**
     * What was done with a slice.
     *
     * @param last its last place; empty if there was nothing left
     * @param deleted how many statements were, or would be, deleted
     * @param kept how many stay, for each reason
     */
    public record Done(Optional<UUID> last, long deleted, Map<String, Long> kept) {}

    /**
     * Deletes the oldest statements after a place that were stored before a moment, as many as go at once, but for those that somebody
     * needs.
     *
     * @param isDeleting false for a dry run
     */
    public Done take(UUID storeId, UUID after, Instant before, Iterable<StatementsNeeded> needs, boolean isDeleting) {
        List<StatementRow> rows = statements
                .oldest(storeId, after, StatementRow.firstOf(before), STATEMENTS_AT_ONCE, bytesAtOnce)
                .rows();
        if (rows.isEmpty()) {
            return new Done(Optional.empty(), 0, Map.of());
        }
        List<StoredStatement> stored = rows.stream().map(output::statement).toList();
        Map<UUID, String> reasons = new HashMap<>();
        for (StatementsNeeded need : needs) {
            need.among(storeId, stored).forEach(row -> reasons.putIfAbsent(row, need.reason()));
        }
        List<StatementRow> old =
                rows.stream().filter(row -> !reasons.containsKey(row.rowId())).toList();
        if (isDeleting && !old.isEmpty()) {
            delete(storeId, old);
        }
        Map<String, Long> kept =
                reasons.values().stream().collect(Collectors.groupingBy(reason -> reason, Collectors.counting()));
        return new Done(Optional.of(rows.get(rows.size() - 1).rowId()), old.size(), kept);
    }

    private void delete(UUID storeId, List<StatementRow> rows) {
        Map<ByteBuffer, List<UUID>> rowsOfKeys = new TreeMap<>();
        Map<UUID, List<UUID>> referring = new TreeMap<>();
        for (StatementRow row : rows) {
            NewStatement.of(row).target().ifPresent(target -> referring
                    .computeIfAbsent(target, any -> new ArrayList<>())
                    .add(row.rowId()));
            chains.keysOf(row).forEach(key -> rowsOfKeys
                    .computeIfAbsent(ByteBuffer.wrap(key.hash(storeId)), hash -> new ArrayList<>())
                    .add(row.rowId()));
        }
        rowsOfKeys.forEach((hash, some) -> keys.remove(hash.array(), some));
        referring.forEach((target, some) -> references.remove(storeId, target, some));
        List<UUID> ids = rows.stream().map(StatementRow::id).toList();
        List<UUID> rowIds = rows.stream().map(StatementRow::rowId).toList();
        references.removeTo(storeId, ids);
        references.close(rowIds);
        attachments.removeAll(storeId, ids);
        statements.remove(storeId, rowIds);
    }
}
