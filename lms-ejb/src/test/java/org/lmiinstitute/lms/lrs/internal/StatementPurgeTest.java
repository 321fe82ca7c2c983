package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmiinstitute.lms.lrs.internal.StatementText.answered;
import static org.lmiinstitute.lms.lrs.internal.StatementText.voiding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.PurgeReport;
import org.lmiinstitute.lms.lrs.StatementPurge;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.StatementsNeeded;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Deleting what is older than a moment. */
@WithDatabase
class StatementPurgeTest {

    private final LocalTransactions transactions;
    private final LrsFixture lrs;
    private final StatementPurge purge;

    StatementPurgeTest(DataSource database) {
        transactions = new LocalTransactions(database);
        lrs = new LrsFixture(transactions.dataSource());
        purge = lrs.purge(transactions.retried());
    }

    @Test
    void onlyWhatIsOlderGoesInSlicesAndTheDryRunSaysHowMuch() {
        int many = PurgeSlice.STATEMENTS_AT_ONCE + 20;
        lrs.store(IntStream.range(0, many).mapToObj(i -> answered().toString()).toArray(String[]::new));
        Instant now = aLittleLater();
        StoredStatement younger = lrs.store(answered().toString()).get(0);

        assertThat(purge.count(lrs.store(), now)).isEqualTo(all(many));
        assertThat(lrs.has(younger.id())).isTrue();
        assertThat(purge.purge(lrs.store(), now)).isEqualTo(all(many));

        assertThat(lrs.find(StatementQuery.all()))
                .extracting(statement -> statement.get("id").asText())
                .containsExactly(younger.id().toString());
        assertThat(purge.count(lrs.store(), now)).isEqualTo(all(0));
    }

    @Test
    void whatIsTooLargeTogetherGoesOneByOne() {
        PurgeSlice slice = lrs.purgeSlice(1);
        lrs.store(answered().toString(), answered().toString());
        Instant now = aLittleLater();

        PurgeSlice.Done first =
                transactions.retried().call(() -> slice.take(lrs.store(), PurgeSlice.BEGINNING, now, List.of(), true));
        assertThat(first.deleted()).isEqualTo(1);
        assertThat(new StatementPurge(slice, transactions.retried(), List.of()).purge(lrs.store(), now))
                .isEqualTo(all(1));
        assertThat(lrs.find(StatementQuery.all())).isEmpty();
    }

    @Test
    void theirKeysAndReferencesGoWithThem() throws SQLException {
        UUID target = UUID.randomUUID();
        List<StoredStatement> stored = lrs.store(
                answered().id(target).registration(UUID.randomUUID()).toString(),
                voiding(target).toString());

        purge.purge(lrs.store(), aLittleLater());

        for (StoredStatement statement : stored) {
            assertThat(rows("select count(*) from lrs_statement_key where row_id = ?", statement.rowId()))
                    .isZero();
        }
        assertThat(rows("select count(*) from lrs_statement_reference where target_id = ?", target))
                .isZero();
    }

    @Test
    void whatADeletedStatementVoidedStaysVoided() {
        UUID target = UUID.randomUUID();
        lrs.store(voiding(target).toString());
        Instant between = aLittleLater();
        lrs.store(answered().id(target).toString());

        assertThat(purge.purge(lrs.store(), between)).isEqualTo(all(1));

        assertThat(lrs.has(target)).isFalse();
        assertThat(lrs.hasVoided(target)).isTrue();
    }

    @Test
    void whatSomebodyNeedsStaysAndIsCounted() {
        List<StoredStatement> stored = lrs.store(
                answered().toString(), answered().toString(), answered().toString());
        Instant now = aLittleLater();
        StatementPurge careful = lrs.purge(
                transactions.retried(),
                new Needed("of the first", Set.of(stored.get(0).rowId())),
                new Needed("of two", Set.of(stored.get(0).rowId(), stored.get(2).rowId())));
        PurgeReport expected = new PurgeReport(1, Map.of("of the first", 1L, "of two", 1L));

        assertThat(careful.count(lrs.store(), now)).isEqualTo(expected);
        assertThat(careful.purge(lrs.store(), now)).isEqualTo(expected);

        assertThat(stored).extracting(one -> lrs.has(one.id())).containsExactly(true, false, true);
        assertThat(careful.purge(lrs.store(), now).deleted()).isZero();
    }

    /** Some rows, for a reason. */
    private record Needed(String reason, Set<UUID> rows) implements StatementsNeeded {
        @Override
        public Set<UUID> among(UUID storeId, List<StoredStatement> statements) {
            return rows;
        }
    }

    private static PurgeReport all(long deleted) {
        return new PurgeReport(deleted, Map.of());
    }

    /** The first millisecond after what was stored. */
    private static Instant aLittleLater() {
        long now = System.currentTimeMillis();
        while (System.currentTimeMillis() <= now + 1) {
            Thread.onSpinWait();
        }
        return Instant.ofEpochMilli(now + 1);
    }

    private long rows(String sql, UUID id) throws SQLException {
        try (Connection connection = transactions.dataSource().getConnection();
                PreparedStatement count = connection.prepareStatement(sql)) {
            count.setBytes(1, UuidBytes.of(id));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
