package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Whatever dies is said, and the next start needs no cleaning up.
 *
 * <p>An answer of 200 means committed to disk: whatever is killed while many write, what was acknowledged is there, once and
 * whole.
 */
class CrashIT {

    private static final int WRITERS = 16;
    private static final int BATCH = 20;
    private static final int ENOUGH = 400;
    private static final long KEYS_OF_A_STATEMENT = 5;

    /** The statements of requests that were begun, and of those that were answered with 200. */
    private final Queue<List<UUID>> begun = new ConcurrentLinkedQueue<>();

    private final Queue<List<UUID>> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();

    private Installation installation;
    /** The row after which ours begin, as SQL. */
    private String before;

    @Test
    void whateverDiesIsSaidAndTheNextStartFindsAllThatWasAcknowledged() throws Exception {
        installation = Installation.restartable();
        before = "unhex('" + text("select coalesce(hex(max(row_id)), '00') from lrs_statement") + "')";
        long accounts = count("select count(*) from account");

        writeUntil(() -> assertThat(installation.killServer()).isEqualTo(1));
        assertThat(installation.console()).contains("application server", "ended unexpectedly");
        startAgain();

        writeUntil(() -> assertThat(installation.killDatabase()).isEqualTo(1));
        assertThat(installation.console()).contains("database", "ended unexpectedly");
        startAgain();

        writeUntil(installation::killAll);
        startAgain();

        installation.killLauncher();
        startAgain();
        assertThat(count("select count(*) from account")).isEqualTo(accounts);
    }

    private void startAgain() throws SQLException {
        installation.start();
        requireAllAcknowledgedAndNothingByHalf();
    }

    private void writeUntil(Runnable kill) throws Exception {
        int already = acknowledged.size();
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<CompletableFuture<Void>> writers = IntStream.range(0, WRITERS)
                .mapToObj(
                        number -> CompletableFuture.runAsync(() -> write(number % 2 == 0 ? 1 : BATCH, enough), threads))
                .toList();
        assertThat(enough.await(5, TimeUnit.MINUTES)).as("writers get on").isTrue();
        assertThat(refusals).as("before anything was killed").isEmpty();

        kill.run();

        for (CompletableFuture<Void> writer : writers) {
            writer.get(5, TimeUnit.MINUTES);
        }
        threads.shutdownNow();
        refusals.clear();
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(already + ENOUGH);
    }

    /** Writes until nobody answers any more, or answers that it cannot. */
    private void write(int size, CountDownLatch enough) {
        XapiClient client = new XapiClient(installation, Installation.LRS_KEY, Installation.LRS_SECRET);
        try {
            for (int status = 200; status == 200; ) {
                List<UUID> ids = IntStream.range(0, size)
                        .mapToObj(i -> UUID.randomUUID())
                        .toList();
                String body = ids.stream().map(CrashIT::statement).collect(Collectors.joining(",", "[", "]"));
                begun.add(ids);
                status = client.post("/xapi/statements", body).statusCode();
                if (status == 200) {
                    acknowledged.add(ids);
                    enough.countDown();
                } else {
                    refusals.add(status);
                }
            }
        } catch (UncheckedIOException e) {
            // the server is gone
        }
    }

    private void requireAllAcknowledgedAndNothingByHalf() throws SQLException {
        List<UUID> stored = stored();
        Set<UUID> different = new HashSet<>(stored);
        assertThat(stored).as("nothing twice").hasSameSizeAs(different);
        for (List<UUID> request : acknowledged) {
            assertThat(different).containsAll(request);
        }
        for (List<UUID> request : begun) {
            long there = request.stream().filter(different::contains).count();
            assertThat(there).as("a batch is there or not").isIn(0L, (long) request.size());
        }
        // compared here: the database has no index from rows to keys
        Map<UUID, Long> keysOfRows = keysOfRows();
        assertThat(keysOfRows.keySet())
                .as("each statement has keys, and each key a statement")
                .isEqualTo(new HashSet<>(ids("select row_id from lrs_statement where row_id > " + before)));
        assertThat(keysOfRows).allSatisfy((row, keys) -> assertThat(keys)
                .as("keys by which a whole statement is found")
                .isGreaterThanOrEqualTo(KEYS_OF_A_STATEMENT));
    }

    private Map<UUID, Long> keysOfRows() throws SQLException {
        String sql = "select row_id, count(*) from lrs_statement_key where row_id > " + before + " group by row_id";
        try (Connection connection = installation.database();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            Map<UUID, Long> keys = new HashMap<>();
            while (rows.next()) {
                keys.put(id(rows), rows.getLong(2));
            }
            return keys;
        }
    }

    private List<UUID> stored() throws SQLException {
        return ids("select statement_id from lrs_statement where row_id > " + before);
    }

    private List<UUID> ids(String sql) throws SQLException {
        try (Connection connection = installation.database();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<UUID> all = new ArrayList<>();
            while (rows.next()) {
                all.add(id(rows));
            }
            return all;
        }
    }

    private static UUID id(ResultSet row) throws SQLException {
        ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
        return new UUID(id.getLong(), id.getLong());
    }

    private long count(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = installation.database();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** The learners and activities are few, so that writers meet. */
    private static String statement(UUID id) {
        int number = Math.floorMod(id.hashCode(), 3);
        return """
               {"id":"%s","actor":{"account":{"homePage":"https://example.org","name":"learner-%d"}},\
               "verb":{"id":"http://adlnet.gov/expapi/verbs/experienced"},"object":{"id":"https://example.org/activity-%d"},\
               "context":{"registration":"0193a5b2-c000-4000-8000-00000000000%d"}}"""
                .formatted(id, number, number, number);
    }
}
