package org.lmiinstitute.lms.lrs.forwarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Which statements a purge leaves for targets that wait for them. */
@WithDatabase
class NotForwardedYetTest {

    private static final String STATEMENT = "{\"actor\":{\"mbox\":\"mailto:ada@example.org\"},"
            + "\"verb\":{\"id\":\"https://example.org/did\"},\"object\":{\"id\":\"https://example.org/activity\"}}";

    private final ForwardingFixture here;
    private final NotForwardedYet waiting;

    NotForwardedYetTest(DataSource database) {
        here = new ForwardingFixture(database);
        waiting = new NotForwardedYet(here.targets);
    }

    @Test
    void theTargetThatIsFarthestBehindDecides() {
        List<StoredStatement> stored = here.lrs.store(STATEMENT, STATEMENT, STATEMENT);
        assertThat(waiting.among(here.lrs.store(), stored)).as("no target").isEmpty();

        takes(here.target("https://one.example.org/xapi"), stored.get(2));
        UUID behind = here.target("https://two.example.org/xapi");
        assertThat(waiting.among(here.lrs.store(), stored)).hasSize(3);
        takes(behind, stored.get(0));

        assertThat(waiting.among(here.lrs.store(), stored))
                .containsExactlyInAnyOrder(stored.get(1).rowId(), stored.get(2).rowId());
        assertThat(waiting.among(UUID.randomUUID(), stored)).as("another store").isEmpty();
    }

    private void takes(UUID target, StoredStatement statement) {
        UUID holder = UUID.randomUUID();
        here.targets.claim(
                target, holder, here.clock.instant(), here.clock.instant().plusSeconds(60));
        here.targets.taken(target, holder, statement.rowId(), 1, here.clock.instant());
    }
}
