package org.lmiinstitute.lms.lrs.forwarding.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.SecretBox;
import org.lmiinstitute.lms.lrs.forwarding.DeadLetter;
import org.lmiinstitute.lms.lrs.internal.AttachmentTable;
import org.lmiinstitute.lms.lrs.internal.LogFilter;
import org.lmiinstitute.lms.lrs.internal.LrsFixture;
import org.lmiinstitute.lms.lrs.internal.StatementOutput;
import org.lmiinstitute.lms.lrs.internal.StatementSlices;
import org.lmiinstitute.lms.lrs.internal.WritesUnderWay;
import org.lmiinstitute.lms.testing.GivenSettings;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.MovableClock;

/** Forwarding put together by hand on a test's database. */
final class ForwardingFixture {

    static final String SECRET = "a secret of the target";
    private static final String READ = "http://adlnet.gov/expapi/verbs/experienced";

    final LrsFixture lrs;
    private final LocalTransactions transactions;
    private final Database database;
    final MovableClock clock = new MovableClock(Clock.systemUTC().instant().plus(Duration.ofHours(1)));
    final TargetTable targets;
    final DeadLetterTable letters;
    final StatementSlices slices;
    final SecretBox secrets;
    final Outbox outbox;
    final Courier courier;
    final Courier impatientCourier;

    ForwardingFixture(DataSource source) {
        this(source, new Ids().next());
    }

    ForwardingFixture(DataSource source, UUID organization) {
        transactions = new LocalTransactions(source);
        database = new Database(transactions.dataSource());
        lrs = new LrsFixture(source, organization);
        targets = new TargetTable(database);
        letters = new DeadLetterTable(database);
        slices = new StatementSlices(
                database,
                new StatementOutput(() -> LrsFixture.ID_BASE),
                new AttachmentTable(database, LrsFixture.attachmentFolder()),
                new WritesUnderWay(clock));
        secrets = GivenSettings.secretsWithKey("first key of the installation...");
        outbox = new Outbox(slices, letters);
        courier = courier(new TargetClient(), secrets, outbox);
        impatientCourier = courier(new TargetClient(Duration.ofMillis(100)), secrets, outbox);
    }

    /** What administrators do with targets. */
    Targets administered() {
        return new Targets(
                targets, letters, slices, lrs.stores(), secrets, new GivenSettings(Map.of()), new Ids(), clock);
    }

    /** One that opens secrets with another key. */
    Courier courier(SecretBox box) {
        return courier(new TargetClient(), box, outbox);
    }

    /** One that looks elsewhere for what waits. */
    Courier courier(Outbox other) {
        return courier(new TargetClient(), secrets, other);
    }

    private Courier courier(TargetClient client, SecretBox box, Outbox waiting) {
        return new Courier(
                targets,
                letters,
                waiting,
                new Delivery(client, box, slices, clock),
                new Outcomes(targets, letters, transactions.retried(), clock),
                clock);
    }

    UUID target(String url) {
        return target(url, LogFilter.EVERYTHING, secrets);
    }

    UUID target(String url, LogFilter filter) {
        return target(url, filter, secrets);
    }

    UUID target(String url, LogFilter filter, SecretBox box) {
        UUID id = new Ids().next();
        targets.add(
                TargetRow.fresh(
                        id, lrs.store(), "Test", url, "key", box.seal(SECRET, id), filter, StatementSlices.BEGINNING),
                clock.instant());
        return id;
    }

    /** Lets a target begin again, as if what it answered had never come. */
    void forgetAnswers(UUID target) {
        database.update(
                "update lrs_forward_target set done_through = ? where id = ?", StatementSlices.BEGINNING, target);
    }

    void eraseAll() {
        database.update("delete from lrs_statement where store_id = ?", lrs.store());
    }

    TargetRow row(UUID target) {
        return targets.find(target).orElseThrow();
    }

    List<DeadLetter> letters(UUID target) {
        return letters.list(target, 1_000);
    }

    boolean isDue(UUID target) {
        return targets.due(clock.instant()).contains(target);
    }

    /**
     * Moves the clock, which is an hour ahead, to the first moment at which all that was stored can be sent: what is stored from now on is
     * behind every place.
     */
    void moveToPresent() {
        long last = System.currentTimeMillis();
        while (System.currentTimeMillis() <= last + 1) {
            Thread.onSpinWait();
        }
        clock.moveTo(Instant.now());
    }

    /** Stores so many statements. @return their ids, in order */
    List<String> store(int count) {
        return lrs
                .store(IntStream.range(0, count)
                        .mapToObj(i -> statement(READ, "https://example.org/page/" + i))
                        .toArray(String[]::new))
                .stream()
                .map(statement -> statement.id().toString())
                .toList();
    }

    String store(String verb, String activity) {
        return store(statement(verb, activity));
    }

    String store(String statement) {
        return lrs.store(statement).get(0).id().toString();
    }

    static String statement(String verb, String activity) {
        return "{\"actor\":{\"mbox\":\"mailto:ada@example.org\"},\"verb\":{\"id\":\"" + verb
                + "\"},\"object\":{\"id\":\"" + activity + "\"}}";
    }
}
