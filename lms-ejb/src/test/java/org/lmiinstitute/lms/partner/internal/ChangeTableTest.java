package org.lmiinstitute.lms.partner.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.PublishedChange;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.WithDatabase;

/** The log's numbers have no gap, and whoever read up to one never misses one below it. */
@WithDatabase
class ChangeTableTest {

    private final LocalTransactions transactions;
    private final ChangeTable table;

    ChangeTableTest(DataSource source) {
        transactions = new LocalTransactions(source);
        table = new ChangeTable(new Database(transactions.dataSource()));
    }

    @Test
    void aNumberThatWasRolledBackIsGivenAgain() {
        long before = table.last();
        assertThatThrownBy(() -> transactions.retried().once(() -> {
                    enter("Lost");
                    throw new IllegalStateException("the import failed");
                }))
                .hasMessage("the import failed");
        transactions.retried().once(() -> enter("Kept"));

        assertThat(table.last()).isEqualTo(before + 1);
        assertThat(table.find(before + 1)).map(PublishedChange::title).contains("Kept");
    }

    @Test
    void aReaderNeverSeesANumberBeforeOneBelowItIsCommitted() throws Exception {
        long before = table.last();
        CountDownLatch isHeld = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        ExecutorService publishers = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = publishers.submit(() -> transactions.retried().once(() -> {
                enter("First");
                isHeld.countDown();
                await(mayCommit);
            }));
            isHeld.await();
            Future<?> second = publishers.submit(() -> transactions.retried().once(() -> enter("Second")));
            assertThat(table.between(before, Long.MAX_VALUE, 10)).isEmpty();
            mayCommit.countDown();
            first.get();
            second.get();
        } finally {
            publishers.shutdown();
        }
        assertThat(table.between(before, Long.MAX_VALUE, 10))
                .extracting(PublishedChange::title)
                .containsExactly("First", "Second");
    }

    @Test
    void manyPublishersLeaveNoGap() throws Exception {
        long before = table.last();
        ExecutorService publishers = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                all.add(publishers.submit(() -> transactions.retried().run(() -> enter("One of many"))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            publishers.shutdown();
        }
        assertThat(table.between(before, Long.MAX_VALUE, 100))
                .extracting(PublishedChange::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 20).boxed().toList());
    }

    private void enter(String title) {
        UUID revision = new Ids().next();
        table.add(new PublishedChange(
                table.next(),
                revision,
                PackageSubject.module(new UUID(3, 1)),
                title,
                Optional.of(RevisionNumber.FIRST),
                Optional.of(revision),
                true,
                Instant.parse("2026-06-15T12:00:00Z")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
