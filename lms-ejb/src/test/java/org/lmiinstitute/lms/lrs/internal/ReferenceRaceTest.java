package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.WithDatabase;

/** A statement and one that refers to it, stored at the same time: neither transaction sees the other's rows. */
@WithDatabase
class ReferenceRaceTest {

    private final DataSource database;
    private final LocalTransactions transactions;
    private final LrsFixture lrs;

    ReferenceRaceTest(DataSource database) {
        this.database = database;
        this.transactions = new LocalTransactions(database);
        this.lrs = new LrsFixture(transactions);
    }

    @Test
    void theReferenceIsFoundByItsTargetThoughTheyWereStoredAtOnce() {
        UUID target = UUID.randomUUID();

        List<StoredStatement> referring = race(
                StatementText.answered().id(target).toString(),
                StatementText.voiding(target).toString());
        assertThat(found())
                .as("nobody saw the other: the case is the one that is meant")
                .isEmpty();
        lrs.settlement()
                .settle(lrs.store(), referring.stream().map(StoredStatement::id).toList());

        assertThat(found()).hasSize(1);
        assertThat(open()).isZero();
    }

    @Test
    void aServerThatDiedInBetweenIsMadeUpForLater() {
        UUID target = UUID.randomUUID();
        List<StoredStatement> referring = race(
                StatementText.answered().id(target).toString(),
                StatementText.voiding(target).toString());

        lrs.settlement().settleOlderThan(referring.get(0).stored().minusMillis(1));
        assertThat(found()).as("too new: its server may be at it").isEmpty();
        lrs.settlement().settleOlderThan(referring.get(0).stored());

        assertThat(found()).hasSize(1);
    }

    /** Whoever settles waits for the one that is storing the target, instead of missing it. */
    @Test
    void settlingWaitsForATargetThatIsBeingStored() throws Exception {
        UUID target = UUID.randomUUID();
        List<StoredStatement> referring =
                transactions.call(() -> lrs.store(StatementText.voiding(target).toString()));
        CyclicBarrier step = new CyclicBarrier(2);
        CompletableFuture<Void> storing = CompletableFuture.runAsync(() -> transactions.call(() -> {
            lrs.statements()
                    .insert(List.of(new StatementRow(
                            lrs.store(),
                            new org.lmiinstitute.lms.common.Ids().next(),
                            target,
                            lrs.store(),
                            "1.0.0",
                            false,
                            StatementText.answered()
                                    .id(target)
                                    .toString()
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8))));
            await(step);
            awaitLockedOut();
            return null;
        }));
        await(step);

        lrs.settlement()
                .settle(lrs.store(), referring.stream().map(StoredStatement::id).toList());
        storing.get(30, TimeUnit.SECONDS);

        assertThat(found()).hasSize(1);
    }

    @Test
    void aReferenceToAReferenceIsFoundByTheLastTargetInWhateverOrderTheyCome() {
        UUID target = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        transactions.call(() -> lrs.store(StatementText.voiding(first).toString()));
        transactions.call(
                () -> lrs.store(StatementText.voiding(target).id(first).toString()));
        transactions.call(() -> lrs.store(StatementText.answered().id(target).toString()));

        assertThat(found()).hasSize(2);
    }

    /** Nobody waits in a group's transaction until hundreds of others were told. */
    @Test
    void whereHundredsWaitForOneTheyAreToldLater() {
        UUID target = UUID.randomUUID();
        int many = StatementReferences.MOST_AT_ONCE + 50;
        transactions.call(() -> lrs.store(IntStream.range(0, many)
                .mapToObj(i -> StatementText.voiding(target).toString())
                .toArray(String[]::new)));
        settleAll();
        List<StoredStatement> stored = transactions.call(
                () -> lrs.store(StatementText.answered().id(target).toString()));
        assertThat(found()).as("left open").isEmpty();
        assertThat(open()).isEqualTo(1);

        lrs.settlement().settleOlderThan(stored.get(0).stored());

        assertThat(found(many + 1)).hasSize(many);
        assertThat(open()).isZero();
    }

    @Test
    void whereHundredsOfTargetsAreReferredToAtOnceTheRestIsFoundLater() {
        int many = StatementReferences.MOST_AT_ONCE + 50;
        List<UUID> targets =
                IntStream.range(0, many).mapToObj(i -> UUID.randomUUID()).toList();
        transactions.call(() -> lrs.store(targets.stream()
                .map(target -> StatementText.answered().id(target).toString())
                .toArray(String[]::new)));
        List<StoredStatement> referring = transactions.call(() -> lrs.store(targets.stream()
                .map(target -> StatementText.voiding(target).toString())
                .toArray(String[]::new)));
        assertThat(found(2 * many)).hasSize(StatementReferences.MOST_AT_ONCE);

        lrs.settlement().settleOlderThan(referring.get(many - 1).stored());

        assertThat(found(2 * many)).hasSize(many);
        assertThat(open()).isZero();
    }

    /** What refers to what waits is told too, in the round as in the transaction. */
    @Test
    void aChainBehindHundredsIsToldToItsEnd() {
        UUID target = UUID.randomUUID();
        UUID middle = UUID.randomUUID();
        List<String> waiting = new ArrayList<>(IntStream.range(0, StatementReferences.MOST_AT_ONCE + 50)
                .mapToObj(i -> StatementText.voiding(middle).toString())
                .toList());
        waiting.add(StatementText.voiding(target).id(middle).toString());
        transactions.call(() -> lrs.store(waiting.toArray(String[]::new)));
        settleAll();
        transactions.call(() -> lrs.store(StatementText.answered().id(target).toString()));

        settleAll();

        assertThat(found(2 * waiting.size())).hasSize(waiting.size());
    }

    @Test
    void oneThatCannotBeSettledKeepsNoOtherWaiting() {
        UUID broken = UUID.randomUUID();
        UUID target = UUID.randomUUID();
        transactions.call(() -> {
            lrs.statements().insert(List.of(row(broken, "no JSON")));
            return null;
        });
        StatementReferenceTable.OpenReference brokenReference = leaveOpen(broken);
        leaveOpen(target);
        transactions.call(() -> {
            lrs.statements()
                    .insert(List.of(
                            row(target, StatementText.answered().id(target).toString())));
            return null;
        });

        try {
            settleAll();

            assertThat(open()).as("the broken one").isEqualTo(1);
            assertThat(found()).hasSize(1);
        } finally {
            new StatementReferenceTable(new Database(database)).close(List.of(brokenReference.rowId()));
            removeStatement(broken);
        }
    }

    /** Other tests share the database. */
    private void removeStatement(UUID id) {
        try (Connection connection = database.getConnection();
                var remove = connection.prepareStatement(
                        "delete from lrs_statement where store_id = ? and statement_id = ?")) {
            remove.setBytes(1, UuidBytes.of(lrs.store()));
            remove.setBytes(2, UuidBytes.of(id));
            remove.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A statement that refers to one that is not seen: its server died before it could settle that. */
    private StatementReferenceTable.OpenReference leaveOpen(UUID target) {
        StatementRow row = row(UUID.randomUUID(), StatementText.voiding(target).toString());
        transactions.call(() -> {
            lrs.statements().insert(List.of(row));
            StatementReferenceTable references = new StatementReferenceTable(new Database(transactions.dataSource()));
            references.insert(lrs.store(), List.of(new StatementReferenceTable.Reference(target, row.rowId(), true)));
            references.insertOpen(
                    lrs.store(), List.of(new StatementReferenceTable.Reference(target, row.rowId(), true)));
            return null;
        });
        return new StatementReferenceTable.OpenReference(lrs.store(), row.rowId(), target);
    }

    private StatementRow row(UUID id, String json) {
        return new StatementRow(
                lrs.store(),
                new org.lmiinstitute.lms.common.Ids().next(),
                id,
                lrs.store(),
                "1.0.0",
                false,
                json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void settleAll() {
        lrs.settlement().settleOlderThan(Instant.now().plusSeconds(1));
    }

    private List<?> found(int limit) {
        return new ArrayList<>(lrs.find(StatementQuery.all()
                .withAgent(Parsing.object("{\"mbox\":\"mailto:ada@example.org\"}"))
                .limit(limit)));
    }

    private List<StoredStatement> race(String target, String reference) {
        CyclicBarrier bothStored = new CyclicBarrier(2);
        CompletableFuture<List<StoredStatement>> one = stored(target, bothStored);
        CompletableFuture<List<StoredStatement>> other = stored(reference, bothStored);
        one.join();
        return other.join();
    }

    private CompletableFuture<List<StoredStatement>> stored(String statement, CyclicBarrier bothStored) {
        return CompletableFuture.supplyAsync(() -> transactions.call(() -> {
            List<StoredStatement> stored = lrs.store(statement);
            await(bothStored);
            return stored;
        }));
    }

    /** What is found by the target's actor, but for the target, which is voided. */
    private List<?> found() {
        return new ArrayList<>(
                lrs.find(StatementQuery.all().withAgent(Parsing.object("{\"mbox\":\"mailto:ada@example.org\"}"))));
    }

    private long open() {
        try (Connection connection = database.getConnection();
                ResultSet count = connection
                        .createStatement()
                        .executeQuery("select count(*) from lrs_open_reference where store_id = unhex('"
                                + lrs.store().toString().replace("-", "") + "')")) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Until a connection waits for a lock. */
    private void awaitLockedOut() {
        try (Connection connection = database.getConnection()) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (System.nanoTime() < end) {
                try (ResultSet waiting = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'")) {
                    waiting.next();
                    if (waiting.getLong(1) > 0) {
                        return;
                    }
                }
                // the database makes this list anew only when nobody has read it for a tenth of a second
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(150));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        throw new IllegalStateException("nobody waits");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("the other never came", e);
        }
    }
}
