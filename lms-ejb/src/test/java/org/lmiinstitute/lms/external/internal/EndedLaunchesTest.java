package org.lmiinstitute.lms.external.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.WithDatabase;

@WithDatabase
class EndedLaunchesTest {

    private static final Instant BEFORE = Instant.parse("2026-08-01T03:30:00Z");
    private static final Instant LONG_AGO = BEFORE.minus(Duration.ofDays(2));
    private static final UUID SOMEBODY = UUID.randomUUID();

    private Database database;
    private EndedLaunches launches;

    @BeforeEach
    void prepare(DataSource source) {
        LocalTransactions local = new LocalTransactions(source);
        database = new Database(local.dataSource());
        launches = new EndedLaunches(database, local.retried());
    }

    @Test
    void whatEndedLongAgoIsForgottenAndTheRestStays() {
        UUID terminated = opening(LONG_AGO);
        session(terminated, LONG_AGO, "terminated_at");
        UUID abandoned = opening(LONG_AGO);
        session(abandoned, LONG_AGO, "abandoned_at");
        UUID xapi = opening(LONG_AGO);
        credential(xapi, LONG_AGO);
        UUID scorm = opening(LONG_AGO);
        UUID late = opening(BEFORE.plusSeconds(1));
        session(late, BEFORE.plusSeconds(1), "terminated_at");
        credential(late, BEFORE.plusSeconds(1));

        launches.forget(BEFORE);

        assertThat(openings()).contains(late).doesNotContain(terminated, abandoned, xapi, scorm);
        assertThat(ids("select id from cmi5_session")).contains(late).doesNotContain(terminated, abandoned);
        assertThat(ids("select external_launch_id from xapi_launch"))
                .contains(late)
                .doesNotContain(xapi);
    }

    /** What a session is abandoned by stays with it. */
    @Test
    void aSessionThatDidNotEndStaysWithItsOpening() {
        UUID running = opening(LONG_AGO);
        session(running, LONG_AGO, null);

        launches.forget(BEFORE);

        assertThat(ids("select id from cmi5_session")).contains(running);
        assertThat(openings()).contains(running);
    }

    /** The opening is what a credential's person is found by. */
    @Test
    void anOpeningThatAnotherEndedStaysAsLongAsItsCredential() {
        UUID replaced = opening(BEFORE.minusSeconds(1));
        credential(replaced, BEFORE.plusSeconds(1));

        launches.forget(BEFORE);

        assertThat(ids("select external_launch_id from xapi_launch")).contains(replaced);
        assertThat(openings()).contains(replaced);
    }

    private List<UUID> openings() {
        return ids("select id from external_launch");
    }

    private List<UUID> ids(String query) {
        return database.query(query, row -> UuidBytes.toUuid(row.getBytes(1)));
    }

    private UUID opening(Instant end) {
        UUID id = UUID.randomUUID();
        database.update(
                "insert into external_launch (id, launch_id, attempt_id, account_id, activity, package_id, unit_key,"
                        + " token_hash, launched_at, expires_at) values (?, ?, ?, ?, 'a', ?, 'unit', ?, ?, ?)",
                id,
                SOMEBODY,
                SOMEBODY,
                SOMEBODY,
                SOMEBODY,
                Sha256.of(id.toString()),
                end,
                end);
        return id;
    }

    /** @param ended the column of how it ended; null if it did not */
    private void session(UUID opening, Instant end, String ended) {
        database.update(
                "insert into cmi5_session (id, registration_id, activity_id, mode, fetch_hash, launched_at, expires_at,"
                        + " preferences_read, judged) values (?, ?, 'https://example.org/au', 'NORMAL', ?, ?, ?, false, false)",
                opening,
                SOMEBODY,
                Sha256.of("fetch " + opening),
                end,
                end);
        if (ended != null) {
            database.update("update cmi5_session set " + ended + " = ? where id = ?", end, opening);
        }
    }

    private void credential(UUID opening, Instant end) {
        database.update(
                "insert into xapi_launch (credential_id, external_launch_id, activity_id, expires_at) values (?, ?, 'a', ?)",
                UUID.randomUUID(),
                opening,
                end);
    }
}
