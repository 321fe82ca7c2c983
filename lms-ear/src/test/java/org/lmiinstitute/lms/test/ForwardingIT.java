package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Statements flow from one installation to another, whichever of the two dies in between. */
class ForwardingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void everyStatementArrivesOnceAndInOrderThoughBothInstallationsCrash() throws Exception {
        try (var here = Installation.fresh();
                var there = Installation.fresh()) {
            List<String> written = new ArrayList<>();
            String target = forward(here, there);
            write(here, written, 300);
            await("the first have arrived", () -> count(there) == written.size());

            there.killServer();
            write(here, written, 300);
            await("the other one is missed", () -> number(here, "select max(failures) from lrs_forward_target") > 1);
            AdministratorClient admin = AdministratorClient.of(here);
            assertThat(admin.page("/admin/forwarding/" + target))
                    .contains("Retrying", "No connection: refused", ">300<");

            there.start();
            write(here, written, 100);
            here.killAll();
            here.start();
            write(here, written, 100);

            await("all have arrived", () -> count(there) == written.size());
            assertThat(ids(here)).isEqualTo(written);
            assertThat(ids(there)).isEqualTo(written);

            String back = forward(there, here);
            await(
                    "all have come back",
                    () -> number(there, "select max(sent_count) from lrs_forward_target") >= written.size());
            assertThat(AdministratorClient.of(there).page("/admin/forwarding/" + back))
                    .contains("Everything has arrived");
            assertThat(ids(here)).as("nothing runs in circles").isEqualTo(written);
        }
    }

    private static String forward(Installation from, Installation to) {
        return AdministratorClient.of(from)
                .forwardTo(to.url("/xapi/").toString(), Installation.LRS_KEY, Installation.LRS_SECRET);
    }

    /** Writes statements in batches of 20, and notes the ids of those that were acknowledged. */
    private static void write(Installation installation, List<String> written, int count) {
        XapiClient client = institute(installation);
        for (int done = 0; done < count; done += 20) {
            List<String> ids = IntStream.range(0, 20)
                    .mapToObj(i -> UUID.randomUUID().toString())
                    .toList();
            String batch = ids.stream().map(ForwardingIT::statement).collect(Collectors.joining(",", "[", "]"));
            assertThat(client.post("/xapi/statements", batch).statusCode()).isEqualTo(200);
            written.addAll(ids);
        }
    }

    private static String statement(String id) {
        return "{\"id\":\"" + id + "\",\"actor\":{\"mbox\":\"mailto:ada@example.org\"},\"verb\":{\"id\":"
                + "\"http://adlnet.gov/expapi/verbs/read\"},\"object\":{\"id\":\"https://example.org/page\"}}";
    }

    /** The ids of all statements of the institute, in the order of storing, page by page. */
    private static List<String> ids(Installation installation) {
        XapiClient client = institute(installation);
        List<String> ids = new ArrayList<>();
        String next = "/xapi/statements?ascending=true&limit=500";
        while (!next.isEmpty()) {
            JsonNode page = client.json(next);
            page.get("statements").forEach(one -> ids.add(one.get("id").asText()));
            next = page.path("more").asText();
        }
        return ids;
    }

    private static XapiClient institute(Installation installation) {
        return new XapiClient(installation, Installation.LRS_KEY, Installation.LRS_SECRET);
    }

    private static long count(Installation installation) throws SQLException {
        return number(installation, "select count(*) from lrs_statement");
    }

    private static long number(Installation installation, String query) throws SQLException {
        try (var connection = installation.database();
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void await(String what, Condition condition) throws SQLException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Pause.brief();
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws SQLException;
    }
}
