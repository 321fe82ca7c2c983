package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.common.OwnTransaction;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.common.Together;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.CredentialEndedException;
import org.lmiinstitute.lms.lrs.IssuedCredential;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LaunchBinding.Grading;
import org.lmiinstitute.lms.lrs.LrsCredentials;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.Scope;
import org.lmiinstitute.lms.lrs.StatementConflictException;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.XapiVersion;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.WithDatabase;

/** What becomes of requests whose statements are committed together. */
@WithDatabase
@Timeout(120)
class GroupCommitTest {

    private static final int WRITERS = 16;

    /** As in the product, but nobody begins beside a group that is held back. */
    private static final Together.Limits PATIENT =
            new Together.Limits(2, 16 << 10, 256, 1 << 20, 64 << 20, Duration.ofMinutes(1), 2, Duration.ofMinutes(1));

    private final LocalTransactions local;
    private final LrsFixture lrs;
    private final LrsCredentials credentials;
    private final CredentialLookup lookup;
    private final StatementCommits commits;
    private final StatementReception reception;
    private final Gate gate;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    GroupCommitTest(DataSource database) {
        local = new LocalTransactions(database);
        lrs = new LrsFixture(local.dataSource());
        credentials = lrs.credentials(Clock.systemUTC());
        lookup = lrs.lookup();
        gate = new Gate(local);
        commits = lrs.commits(lookup, new Transactions(gate), PATIENT);
        reception = lrs.reception(commits);
    }

    @AfterEach
    void end() {
        gate.open.countDown();
        threads.shutdownNow();
    }

    @Test
    void aRequestThatIsRefusedIsNoHarmToTheOthersOfItsGroup() throws Exception {
        LrsPrincipal caller = caller();
        UUID known = UUID.randomUUID();
        gate.open.countDown();
        store(caller, statement(known, 1));
        gate.close();
        List<CompletableFuture<List<UUID>>> first = occupy(caller);
        UUID good = UUID.randomUUID();
        UUID alsoGood = UUID.randomUUID();
        CompletableFuture<List<UUID>> one = later(caller, statement(good, 1));
        CompletableFuture<List<UUID>> contradicting =
                later(caller, statement(UUID.randomUUID(), 1), statement(known, 2));
        CompletableFuture<List<UUID>> other = later(caller, statement(alsoGood, 1));
        CompletableFuture<List<UUID>> again = later(caller, statement(known, 1));
        gate.awaitWaiting(commits, 4);

        gate.open.countDown();

        assertThat(one.get()).containsExactly(good);
        assertThat(other.get()).containsExactly(alsoGood);
        assertThat(again.get()).as("the same once more").containsExactly(known);
        assertThatThrownBy(contradicting::get).hasCauseInstanceOf(StatementConflictException.class);
        for (CompletableFuture<List<UUID>> each : first) {
            assertThat(lrs.has(each.get().get(0))).isTrue();
        }
        assertThat(List.of(good, alsoGood, known)).allMatch(lrs::has);
    }

    @Test
    void nobodyWaitsForALargeRequestThatIsSlow() throws Exception {
        LrsPrincipal caller = caller();
        String large = "{\"actor\":{\"mbox\":\"mailto:ada@example.org\"},\"verb\":{\"id\":\"https://example.org/did\"},"
                + "\"object\":{\"id\":\"https://example.org/large\"},\"result\":{\"response\":\"" + "r".repeat(1 << 20)
                + "\"}}";
        CompletableFuture<List<UUID>> slow = later(caller, large, large);
        gate.awaitWritten();
        gate.letNextPass();

        List<UUID> small = store(caller, statement(UUID.randomUUID(), 1));

        assertThat(slow).isNotDone();
        assertThat(small).allMatch(lrs::has);
        gate.open.countDown();
        assertThat(slow.get()).hasSize(2).allMatch(lrs::has);
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsCommitted() throws Exception {
        LrsPrincipal caller = caller();
        UUID id = UUID.randomUUID();

        CompletableFuture<List<UUID>> answer = later(caller, statement(id, 1));
        gate.awaitWritten();

        assertThat(answer).as("written, but not committed").isNotDone();
        assertThat(lrs.has(id)).isFalse();
        gate.open.countDown();
        answer.get();
        assertThat(lrs.has(id)).isTrue();
    }

    @Test
    void aCredentialThatEndsBeforeTheCommitStoresNothing() throws Exception {
        IssuedCredential issued = credentials.create(lrs.store(), "test", EnumSet.of(Scope.ALL));
        byte[] hash = Sha256.of(issued.secret());
        lookup.find(issued.key(), hash);
        gate.open.countDown();

        credentials.revoke(issued.id());

        assertThat(lookup.recall(issued.key(), hash)).as("remembered").isPresent();
        UUID id = UUID.randomUUID();
        assertThatThrownBy(() -> store(principal(issued.id()), statement(id, 1)))
                .isInstanceOf(CredentialEndedException.class);
        assertThat(lrs.has(id)).isFalse();
        assertThat(lookup.recall(issued.key(), hash)).as("no longer remembered").isEmpty();
    }

    @Test
    void sixteenWritersOfOverlappingBatchesAllSucceedAndEachStatementIsThereOnce() throws Exception {
        gate.open.countDown();
        LrsPrincipal caller = caller();
        List<UUID> shared =
                IntStream.range(0, 60).mapToObj(i -> UUID.randomUUID()).toList();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(writer);
            writers.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < 10; i++) {
                            List<UUID> ids = new ArrayList<>(shared);
                            Collections.shuffle(ids, random);
                            store(
                                    caller,
                                    ids.subList(0, 20).stream()
                                            .map(id -> statement(id, 1))
                                            .toArray(String[]::new));
                        }
                    },
                    threads));
        }

        for (CompletableFuture<Void> writer : writers) {
            writer.get();
        }

        assertThat(lrs.fired().stream().map(stored -> stored.id()).collect(Collectors.toSet()))
                .isSubsetOf(shared);
        assertThat(lrs.find(StatementQuery.all()))
                .hasSize((int) shared.stream().filter(lrs::has).count());
    }

    @Test
    void launchesOfSixteenLearnersWriteTogetherAndEachSpeaksOfItsOwnOnly() throws Exception {
        gate.open.countDown();
        List<LaunchBinding> launches =
                IntStream.range(0, WRITERS).mapToObj(GroupCommitTest::launch).toList();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (LaunchBinding launch : launches) {
            UUID credential = credentials
                    .create(lrs.store(), "launch", EnumSet.of(Scope.ALL))
                    .id();
            LrsPrincipal learner =
                    new LrsPrincipal(credential, lrs.store(), EnumSet.of(Scope.ALL), Optional.of(launch));
            writers.add(CompletableFuture.runAsync(
                    () -> {
                        for (int i = 0; i < 20; i++) {
                            store(learner, told(launch, launch.registration()));
                        }
                        assertThatThrownBy(() -> store(learner, told(launch, UUID.randomUUID())))
                                .isInstanceOf(NotAllowedException.class);
                    },
                    threads));
        }

        for (CompletableFuture<Void> writer : writers) {
            writer.get();
        }

        for (LaunchBinding launch : launches) {
            assertThat(lrs.find(StatementQuery.all().withRegistration(launch.registration())))
                    .hasSize(20);
        }
    }

    private static LaunchBinding launch(int number) {
        return new LaunchBinding(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Parsing.object("{\"mbox\":\"mailto:learner-" + number + "@example.org\"}"),
                List.of("https://example.org/shared"),
                Grading.PACKAGE);
    }

    private static String told(LaunchBinding launch, UUID registration) {
        return "{\"actor\":" + launch.actor() + ",\"verb\":{\"id\":\"https://example.org/did\"},"
                + "\"object\":{\"id\":\"https://example.org/shared\"},\"context\":{\"registration\":\"" + registration
                + "\"}}";
    }

    private LrsPrincipal caller() {
        return principal(
                credentials.create(lrs.store(), "test", EnumSet.of(Scope.ALL)).id());
    }

    private LrsPrincipal principal(UUID credential) {
        return new LrsPrincipal(credential, lrs.store(), EnumSet.of(Scope.ALL), Optional.empty());
    }

    /** A group that comes to the end of its transaction only when the gate is opened. */
    private List<CompletableFuture<List<UUID>>> occupy(LrsPrincipal caller) throws Exception {
        CompletableFuture<List<UUID>> one = later(caller, statement(UUID.randomUUID(), 1));
        gate.awaitWritten();
        return List.of(one);
    }

    private CompletableFuture<List<UUID>> later(LrsPrincipal caller, String... statements) {
        return CompletableFuture.supplyAsync(() -> store(caller, statements), threads);
    }

    private List<UUID> store(LrsPrincipal caller, String... statements) {
        byte[] body = ("[" + String.join(",", statements) + "]").getBytes(StandardCharsets.UTF_8);
        return reception.receive(caller, Parsing.statements(body), Collections.emptyIterator(), XapiVersion.V1_0_3);
    }

    private static String statement(UUID id, int number) {
        return "{\"id\":\"" + id
                + "\",\"actor\":{\"mbox\":\"mailto:ada@example.org\"},\"verb\":{\"id\":\"https://example.org/did\"},"
                + "\"object\":{\"id\":\"https://example.org/activity-" + number + "\"}}";
    }

    /** Holds transactions back before their commit. */
    private static final class Gate extends OwnTransaction {

        private final OwnTransaction local;
        private final Semaphore written = new Semaphore(0);
        private volatile boolean passing;
        private volatile CountDownLatch open = new CountDownLatch(1);

        Gate(OwnTransaction local) {
            this.local = local;
        }

        /** Whoever came already stays; who comes now passes. */
        void letNextPass() {
            passing = true;
        }

        void close() {
            open = new CountDownLatch(1);
            written.drainPermits();
        }

        @Override
        public <T> T call(Supplier<T> work) {
            return local.call(() -> {
                T result = work.get();
                boolean passes = passing;
                written.release();
                if (passes) {
                    return result;
                }
                try {
                    open.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return result;
            });
        }

        void awaitWritten() throws InterruptedException {
            assertThat(written.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        }

        void awaitWaiting(StatementCommits commits, int count) throws Exception {
            CompletableFuture.runAsync(() -> {
                        while (commits.waiting() < count) {
                            Thread.onSpinWait();
                        }
                    })
                    .get(30, TimeUnit.SECONDS);
        }
    }
}
