package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmiinstitute.lms.lrs.internal.StatementText.answered;
import static org.lmiinstitute.lms.lrs.internal.StatementText.voiding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.StatementPurge;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Deleting what is older than a moment. */
@WithDatabase
class StatementPurgeTest {

    private final LocalTransactions transactions;
    private final LrsFixture lrs;
    private final Administrators administrators;
    private final StatementPurge purge;

    StatementPurgeTest(DataSource database) {
        transactions = new LocalTransactions(database);
        lrs = new LrsFixture(transactions.dataSource());
        administrators = new Administrators(lrs.stores());
        purge = lrs.purge(transactions.retried(), administrators.ofInstitute());
    }

    @Test
    void onlyWhatIsOlderGoesInSlicesAndTheDryRunSaysHowMuch() {
        int many = PurgeSlice.STATEMENTS_AT_ONCE + 20;
        lrs.store(IntStream.range(0, many).mapToObj(i -> answered().toString()).toArray(String[]::new));
        Instant now = aLittleLater();
        StoredStatement younger = lrs.store(answered().toString()).get(0);

        assertThat(purge.count(lrs.store(), now)).isEqualTo(many);
        assertThat(lrs.has(younger.id())).isTrue();
        assertThat(purge.purge(lrs.store(), now)).isEqualTo(many);

        assertThat(lrs.find(StatementQuery.all()))
                .extracting(statement -> statement.get("id").asText())
                .containsExactly(younger.id().toString());
        assertThat(purge.count(lrs.store(), now)).isZero();
    }

    @Test
    void whatIsTooLargeTogetherGoesOneByOne() {
        PurgeSlice slice = new PurgeSlice(new LrsDatabase(transactions.dataSource()), lrs.references(), 1);
        lrs.store(answered().toString(), answered().toString());
        Instant now = aLittleLater();

        assertThat(slice.delete(lrs.store(), now)).isEqualTo(1);
        assertThat(new StatementPurge(slice, transactions.retried()).purge(lrs.store(), now))
                .isEqualTo(1);
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

        assertThat(purge.purge(lrs.store(), between)).isEqualTo(1);

        assertThat(lrs.has(target)).isFalse();
        assertThat(lrs.hasVoided(target)).isTrue();
    }

    @Test
    void theStoreOfAnotherOrganizationIsNotFound() {
        StoredStatement kept = lrs.store(answered().toString()).get(0);
        Instant now = aLittleLater();
        StatementPurge ofPartner = lrs.purge(transactions.retried(), administrators.ofPartner());

        assertThatThrownBy(() -> ofPartner.count(lrs.store(), now)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ofPartner.purge(lrs.store(), now)).isInstanceOf(NotFoundException.class);
        assertThat(lrs.has(kept.id())).isTrue();
        assertThat(ofPartner.purge(lrs.stores().storeOf(administrators.partner()), now))
                .isZero();
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
