package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Statements flow from one installation to another, whichever of the two dies in between. */
class ForwardingIT {

    private static final String ACTIVITY = "https://example.org/forwarded";
    private static final String ESSAY = "What the numbers said";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void everyStatementArrivesOnceAndInOrderThoughBothInstallationsCrash() throws Exception {
        Installation here = Installation.restartable();
        try (Installation there = Installation.fresh()) {
            List<String> written = new ArrayList<>();
            String target = forward(here, there);
            write(here, written, 300);
            String withEssay = writeWithAttachment(here, written);
            // not only stored there: an answer that the crash cuts off is asked for again, and counts as waiting
            await("the first are known to have arrived", () -> sent(here) == written.size());
            assertThat(count(there)).isEqualTo(written.size());

            there.killServer();
            write(here, written, 300);
            await("the other one is missed", () -> number(here, "select max(failures) from lrs_forward_target") > 1);
            AdministratorClient admin = AdministratorClient.of(here);
            assertThat(admin.page("/admin/forwarding/" + target))
                    .contains("Retrying", "No connection: refused", ">300<");

            write(here, written, 100);
            here.killAll();
            // both at once: each start takes half a minute
            CompletableFuture<Void> isBack = CompletableFuture.runAsync(there::start);
            here.start();
            isBack.get();
            write(here, written, 100);

            await("all have arrived", () -> count(there) == written.size());
            assertThat(ids(here)).isEqualTo(written);
            assertThat(ids(there)).isEqualTo(written);

            assertThat(institute(there)
                            .get("/xapi/statements?attachments=true&statementId=" + withEssay)
                            .body())
                    .contains(ESSAY);

            String back = forward(there, here);
            await("all have come back", () -> sent(there) >= written.size());
            assertThat(AdministratorClient.of(there).page("/admin/forwarding/" + back))
                    .contains("Everything has arrived");
            assertThat(ids(here)).as("nothing runs in circles").isEqualTo(written);

            remove(here, target);
            assertThat(number(here, "select count(*) from lrs_forward_target")).isZero();
        }
    }

    /** The installation is shared: a target that stayed would hold other tests' statements back. */
    @AfterEach
    void forgetTargets() throws SQLException {
        try (var connection = Installation.restartable().database();
                var forget = connection.createStatement()) {
            forget.executeUpdate("delete from lrs_forward_target");
        }
    }

    private static String forward(Installation from, Installation to) {
        return AdministratorClient.of(from)
                .forwardTo(to.url("/xapi/").toString(), Installation.LRS_KEY, Installation.LRS_SECRET, ACTIVITY);
    }

    private static void remove(Installation from, String target) {
        AdministratorClient.of(from).post("/actions/forwarding/remove", "target", target);
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

    /** Writes a statement with a file. @return its id */
    private static String writeWithAttachment(Installation installation, List<String> written) throws Exception {
        String id = UUID.randomUUID().toString();
        String sha2 = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(ESSAY.getBytes(StandardCharsets.UTF_8)));
        String attachments =
                ",\"attachments\":[{\"usageType\":\"https://example.org/essay\",\"display\":{\"en\":\"Essay\"},"
                        + "\"contentType\":\"text/plain\",\"length\":" + ESSAY.length() + ",\"sha2\":\"" + sha2
                        + "\"}]}";
        String body = String.join(
                "\r\n",
                "--x",
                "Content-Type: application/json",
                "",
                statement(id).replaceFirst("}$", attachments),
                "--x",
                "Content-Type: text/plain",
                "Content-Transfer-Encoding: binary",
                "X-Experience-API-Hash: " + sha2,
                "",
                ESSAY,
                "--x--",
                "");
        String pair = Installation.LRS_KEY + ":" + Installation.LRS_SECRET;
        HttpRequest request = HttpRequest.newBuilder(installation.url("/xapi/statements"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("X-Experience-API-Version", "1.0.3")
                .header("Content-Type", "multipart/mixed; boundary=x")
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = institute(installation).send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        written.add(id);
        return id;
    }

    private static String statement(String id) {
        return "{\"id\":\"" + id + "\",\"actor\":{\"mbox\":\"mailto:ada@example.org\"},\"verb\":{\"id\":"
                + "\"http://adlnet.gov/expapi/verbs/read\"},\"object\":{\"id\":\"" + ACTIVITY + "\"}}";
    }

    /** The ids of all statements about the activity, in the order of storing, page by page. */
    private static List<String> ids(Installation installation) {
        XapiClient client = institute(installation);
        List<String> ids = new ArrayList<>();
        String next = "/xapi/statements?ascending=true&limit=500&activity=" + ACTIVITY;
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

    /** How many statements the installation's only target has acknowledged. */
    private static long sent(Installation installation) throws SQLException {
        return number(installation, "select max(sent_count) from lrs_forward_target");
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
