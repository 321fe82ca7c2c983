package org.lmiinstitute.lms.external.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Transactions;

/**
 * Forgets launches that ended long ago. Nothing opens them any more, and what they were told is kept elsewhere: how units stand with
 * their registrations, the data of SCOs with their attempts, and all that was said in the record store. It goes in batches, each a
 * transaction of its own, so that nobody waits for it.
 */
@ApplicationScoped
public class EndedLaunches {

    /** A session that has not ended is still to be abandoned. */
    private static final String SESSIONS =
            "delete from cmi5_session where expires_at < ? and (terminated_at is not null or abandoned_at is not null)"
                    + " order by expires_at limit 1000";

    private static final String CREDENTIALS =
            "delete from xapi_launch where expires_at < ? order by expires_at limit 1000";

    /** By these the other two are found when a person leaves, so they go last. */
    private static final String OPENINGS = "delete from external_launch where expires_at < ?"
            + " and not exists (select 1 from cmi5_session s where s.id = external_launch.id)"
            + " order by expires_at limit 1000";

    /** An opening that another one ended has its credential for the rest of its time. */
    private static final Duration LONGEST_CREDENTIAL = Duration.ofDays(1);

    private Database database;
    private Transactions transactions;

    protected EndedLaunches() {}

    @Inject
    public EndedLaunches(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    public void forget(Instant before) {
        untilNoneIsLeft(SESSIONS, before);
        untilNoneIsLeft(CREDENTIALS, before);
        untilNoneIsLeft(OPENINGS, before.minus(LONGEST_CREDENTIAL));
    }

    private void untilNoneIsLeft(String removal, Instant before) {
        int removed;
        do {
            removed = transactions.call(() -> database.update(removal, before));
        } while (removed > 0);
    }
}
