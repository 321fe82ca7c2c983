package org.lmiinstitute.lms.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.OwnTransaction;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.LrsCredentials;

class ExpiredLaunchesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T03:20:00Z");
    private static final String A_WEEK_AGO = "2026-11-16T03:20:00Z";

    private final List<String> asked = new ArrayList<>();

    @Test
    void launchesAndTheirCredentialsAreForgottenBatchByBatch() {
        ExpiredLaunches job = new ExpiredLaunches();
        job.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        job.transactions = new Transactions(new OwnTransaction());
        job.launches = new LaunchRepository() {
            @Override
            int removeExpired(Instant before) {
                return batch("launches before " + before);
            }
        };
        job.credentials = new LrsCredentials(null, null, null, null) {
            @Override
            public int forgetExpired(Instant before) {
                return batch("credentials before " + before);
            }
        };

        job.forget();

        assertThat(asked)
                .containsExactly(
                        "launches before " + A_WEEK_AGO,
                        "launches before " + A_WEEK_AGO,
                        "launches before " + A_WEEK_AGO,
                        "credentials before " + A_WEEK_AGO,
                        "credentials before " + A_WEEK_AGO,
                        "credentials before " + A_WEEK_AGO);
    }

    /** There are two batches of each. */
    private int batch(String what) {
        asked.add(what);
        return asked.stream().filter(what::equals).count() < 3 ? 1_000 : 0;
    }
}
