package org.lmiinstitute.lms.partner.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalRows;
import org.lmiinstitute.lms.partner.Subscription;
import org.lmiinstitute.lms.partner.SubscriptionKind;
import org.lmiinstitute.lms.partner.SubscriptionScope;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Who leaves is told no more, and a colleague still is. */
@WithDatabase
class SubscriptionDataTest {

    private final UUID organization = new Ids().next();
    private final Person ada = new Person(new Ids().next(), UUID.randomUUID() + "@example.org", "Ada Lopez");
    private final String colleague = UUID.randomUUID() + "@example.org";
    private final SubscriptionTable table;
    private final SubscriptionData data;

    SubscriptionDataTest(DataSource source) {
        table = new SubscriptionTable(new Database(source));
        data = new SubscriptionData(new PersonalRows(new Database(source)));
        subscribe(ada.email());
        subscribe(colleague);
    }

    @Test
    void aPersonGetsTheirOwn() {
        Map<String, String> files = new LinkedHashMap<>();
        data.export(ada, (name, content) -> {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                content.writeTo(out);
                files.put(name, out.toString(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(files.get("subscriptions.ndjson")).contains(ada.email()).doesNotContain(colleague);
    }

    @Test
    void whoLeavesIsToldNoMore() {
        data.leave(new Farewell(ada, Optional.empty()), Optional.empty());
        assertThat(table.of(organization)).extracting(Subscription::address).containsExactly(Optional.of(colleague));
    }

    private void subscribe(String address) {
        Subscription mail = new Subscription(
                new Ids().next(),
                organization,
                SubscriptionKind.MAIL,
                Optional.of(address),
                Optional.empty(),
                SubscriptionScope.HELD,
                true,
                Optional.empty(),
                0,
                Instant.parse("2026-06-15T12:00:00Z"));
        table.add(mail, null);
    }
}
