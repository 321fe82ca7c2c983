package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmiinstitute.lms.test.XapiClient.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The Learning Record Store at {@code /xapi/}, as a program from outside sees it. */
class XapiIT {

    private static final String ANSWERED = "http://adlnet.gov/expapi/verbs/answered";
    private static final String ADA = "{\"mbox\":\"mailto:ada@example.org\"}";
    private static final String QUIZ = "https://example.org/quiz";

    private final Installation installation = Installation.shared();
    private final LrsRows rows = new LrsRows(installation);
    private final UUID store = rows.store();
    private final XapiClient client = rows.client(store, "all");

    @Test
    void theCredentialOfTheSettingsOpensTheInstitutesStore() {
        XapiClient institute = new XapiClient(installation, Installation.LRS_KEY, Installation.LRS_SECRET);

        assertThat(institute.get("/xapi/statements?limit=1").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutACredentialOrWithAWrongOneNobodyComesIn() {
        HttpResponse<String> answer = new XapiClient(installation, "nobody", "nothing").get("/xapi/statements");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
    }

    @Test
    void aboutIsOpenAndNamesTheVersions() {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(installation.url("/xapi/about")).build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(XapiClient.read(answer.body()).get("version"))
                .extracting(JsonNode::asText)
                .containsExactly("1.0.3", "2.0.0");
    }

    @Test
    void eachRequestNamesAVersionThatIsSpokenHere() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(installation.url("/xapi/statements")).header("Authorization", basic());

        assertThat(client.send(request.copy().build()).statusCode()).isEqualTo(400);
        HttpResponse<String> two = client.send(
                request.copy().header("X-Experience-API-Version", "2.0.0").build());
        assertThat(two.statusCode()).isEqualTo(200);
        assertThat(two.headers().firstValue("X-Experience-API-Version")).contains("2.0.0");
        HttpResponse<String> old = client.send(
                request.copy().header("X-Experience-API-Version", "0.95").build());
        assertThat(old.statusCode()).isEqualTo(400);
        assertThat(old.body()).contains("1.0.3").contains("2.0.0");
    }

    @Test
    void aPageOfAnyOriginMayAskButNeverWithCookies() {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(installation.url("/xapi/statements"))
                .header("Origin", "https://lms.example.com")
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("PUT");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("X-Experience-API-Version");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void statementsComeBackByIdAndByEachFilter() {
        UUID registration = UUID.randomUUID();
        String id = idOf(client.post("/xapi/statements", statement(QUIZ, registration)));

        assertThat(client.json("/xapi/statements?statementId=" + id).get("id").asText())
                .isEqualTo(id);
        for (Map<String, String> filter : List.of(
                Map.of("agent", ADA),
                Map.of("verb", ANSWERED),
                Map.of("activity", QUIZ),
                Map.of("registration", registration.toString()),
                Map.of("since", "2020-01-01T00:00:00Z", "ascending", "true"))) {
            assertThat(ids(client.json(path("statements", filter))))
                    .as(filter.toString())
                    .containsExactly(id);
        }
        assertThat(ids(client.json(path("statements", Map.of("until", "2020-01-01T00:00:00Z")))))
                .isEmpty();
    }

    @Test
    void moreLeadsThroughEverythingOnce() {
        client.post(
                "/xapi/statements",
                IntStream.range(0, 7)
                        .mapToObj(i -> statement("https://example.org/" + i, UUID.randomUUID()))
                        .collect(Collectors.joining(",", "[", "]")));
        List<String> seen = new ArrayList<>();
        String next = path("statements", Map.of("limit", "3", "agent", ADA));
        while (!next.isEmpty()) {
            JsonNode page = client.json(next);
            seen.addAll(ids(page));
            next = page.get("more").asText();
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aStatementPutAgainIsAcceptedAndAnotherUnderItsIdIsNot() {
        String path = "/xapi/statements?statementId=" + UUID.randomUUID();
        String statement = statement(QUIZ, UUID.randomUUID());

        assertThat(client.put(path, statement).statusCode()).isEqualTo(204);
        assertThat(client.put(path, statement).statusCode()).isEqualTo(204);
        assertThat(client.put(path, statement("https://example.org/other", UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void ofABatchWithOneBadStatementNothingIsStored() {
        String bad = statement("no-iri", UUID.randomUUID());
        HttpResponse<String> answer =
                client.post("/xapi/statements", "[" + statement(QUIZ, UUID.randomUUID()) + "," + bad + "]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(XapiClient.read(answer.body()).at("/errors/0/where").asText())
                .isEqualTo("[1].object.id");
        assertThat(ids(client.json("/xapi/statements"))).isEmpty();
    }

    @Test
    void ofABatchWithAConflictNothingIsStored() {
        String id = UUID.randomUUID().toString();
        client.put("/xapi/statements?statementId=" + id, statement(QUIZ, UUID.randomUUID()));
        String conflict = statement("https://example.org/other", UUID.randomUUID())
                .replaceFirst("\\{", "{\"id\":\"" + id + "\",");

        assertThat(client.post("/xapi/statements", "[" + statement(QUIZ, UUID.randomUUID()) + "," + conflict + "]")
                        .statusCode())
                .isEqualTo(409);
        assertThat(ids(client.json("/xapi/statements"))).containsExactly(id);
    }

    @Test
    void aVoidedStatementIsFoundAsVoidedOnly() {
        String id = idOf(client.post("/xapi/statements", statement(QUIZ, UUID.randomUUID())));
        client.post(
                "/xapi/statements",
                """
                {"actor":%s,"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                 "object":{"objectType":"StatementRef","id":"%s"}}"""
                        .formatted(ADA, id));

        assertThat(client.get("/xapi/statements?statementId=" + id).statusCode())
                .isEqualTo(404);
        assertThat(client.get("/xapi/statements?voidedStatementId=" + id).statusCode())
                .isEqualTo(200);
        assertThat(ids(client.json("/xapi/statements"))).hasSize(1).doesNotContain(id);
    }

    @Test
    void anOrganizationNeverReadsAnothers() {
        String id = idOf(client.post("/xapi/statements", statement(QUIZ, UUID.randomUUID())));
        String state = path("activities/state", Map.of("activityId", QUIZ, "agent", ADA, "stateId", "place"));
        client.put(state, "{\"at\":1}");
        XapiClient other = rows.client(rows.store(), "all");

        assertThat(other.get("/xapi/statements?statementId=" + id).statusCode()).isEqualTo(404);
        assertThat(ids(other.json(path("statements", Map.of("agent", ADA))))).isEmpty();
        assertThat(other.get(state).statusCode()).isEqualTo(404);
    }

    @Test
    void aCredentialDoesWhatItsScopesSayAndNoMore() {
        XapiClient writer = rows.client(store, "statements/write");
        XapiClient mine = rows.client(store, "statements/write statements/read/mine");
        writer.post("/xapi/statements", statement(QUIZ, UUID.randomUUID()));
        String own = idOf(mine.post("/xapi/statements", statement(QUIZ, UUID.randomUUID())));

        assertThat(writer.get("/xapi/statements").statusCode()).isEqualTo(403);
        assertThat(writer.get(path("agents/profile", Map.of("agent", ADA))).statusCode())
                .isEqualTo(403);
        assertThat(ids(mine.json("/xapi/statements"))).containsExactly(own);
    }

    @Test
    void aForgedResultUnderALaunchIsRefused() {
        UUID registration = UUID.randomUUID();
        XapiClient launch = rows.launch(store, registration, ADA, QUIZ);

        for (String verb : List.of("answered", "completed", "passed", "failed", "voided")) {
            String forged = statement(QUIZ, registration).replace("answered", verb);
            HttpResponse<String> answer = launch.post(
                    "/xapi/statements",
                    verb.equals("voided")
                            ? forged.replace(
                                    "{\"id\":\"" + QUIZ + "\"}",
                                    "{\"objectType\":\"StatementRef\",\"id\":\"" + registration + "\"}")
                            : forged);
            assertThat(answer.statusCode()).as(verb).isEqualTo(403);
            assertThat(answer.body()).contains(verb);
        }
        String experienced = statement(QUIZ, registration).replace("answered", "experienced");
        assertThat(launch.post("/xapi/statements", experienced).statusCode()).isEqualTo(200);
        assertThat(launch.post("/xapi/statements", experienced.replace("ada@", "ben@"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(launch.post(
                                "/xapi/statements",
                                experienced.replace(
                                        registration.toString(),
                                        UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ids(launch.json("/xapi/statements"))).hasSize(1);
    }

    @Test
    void stateIsKeptMergedListedAndDeleted() {
        Map<String, String> scope = Map.of("activityId", QUIZ, "agent", ADA);
        String one = path("activities/state", scope) + "&stateId=one";
        assertThat(client.put(one, "{\"a\":1}").statusCode()).isEqualTo(204);
        assertThat(client.post(one, "{\"b\":2}").statusCode()).isEqualTo(204);

        assertThat(client.json(one).toString()).isEqualTo("{\"a\":1,\"b\":2}");
        assertThat(client.json(path("activities/state", scope)).toString()).isEqualTo("[\"one\"]");
        assertThat(client.json(path("activities/state", scope) + "&since=2999-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(client.put(one + "&registration=" + UUID.randomUUID(), "{}").statusCode())
                .isEqualTo(204);
        assertThat(client.delete(path("activities/state", scope)).statusCode()).isEqualTo(204);
        assertThat(client.get(one).statusCode()).isEqualTo(404);
    }

    @Test
    void aProfileIsReplacedOnlyByWhoKnowsIt() {
        String preferences = path("agents/profile", Map.of("agent", ADA, "profileId", "preferences"));
        assertThat(client.put(preferences, "{\"a\":1}", "If-None-Match", "*").statusCode())
                .isEqualTo(204);
        String tag = client.get(preferences).headers().firstValue("ETag").orElseThrow();

        assertThat(client.put(preferences, "{\"a\":2}").statusCode()).isEqualTo(409);
        assertThat(client.put(preferences, "{\"a\":2}", "If-None-Match", "*").statusCode())
                .isEqualTo(412);
        assertThat(client.put(preferences, "{\"a\":2}", "If-Match", "\"other\"").statusCode())
                .isEqualTo(412);
        assertThat(client.put(preferences, "{\"a\":2}", "If-Match", tag).statusCode())
                .isEqualTo(204);
        assertThat(client.json(preferences).toString()).isEqualTo("{\"a\":2}");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWithTheLimit() {
        HttpResponse<String> answer = client.post("/xapi/statements", " ".repeat((16 << 20) + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(String.valueOf(16 << 20));
    }

    @Test
    void sixteenWritersOfTheSameIdsNeitherFailNorStoreAnythingTwice() throws Exception {
        List<String> shared = IntStream.range(0, 30)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        ExecutorService writers = Executors.newFixedThreadPool(16);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int writer = 0; writer < 16; writer++) {
            List<String> order = new ArrayList<>(shared);
            Collections.shuffle(order, new Random(writer));
            String batch = order.stream()
                    .map(id -> statement(QUIZ, UUID.fromString("ec531277-b57b-4c15-8d91-d292c5b2b8f7"))
                            .replaceFirst("\\{", "{\"id\":\"" + id + "\","))
                    .collect(Collectors.joining(",", "[", "]"));
            answers.add(
                    writers.submit(() -> client.post("/xapi/statements", batch).statusCode()));
        }
        Set<Integer> statuses = new HashSet<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        writers.shutdown();

        assertThat(statuses).containsExactly(200);
        assertThat(ids(client.json("/xapi/statements"))).containsExactlyInAnyOrderElementsOf(shared);
    }

    private static String statement(String activity, UUID registration) {
        return """
                {"actor":%s,"verb":{"id":"%s"},"object":{"id":"%s"},"context":{"registration":"%s"}}"""
                .formatted(ADA, ANSWERED, activity, registration);
    }

    private static String idOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XapiClient.read(answer.body()).get(0).asText();
    }

    private static List<String> ids(JsonNode result) {
        List<String> ids = new ArrayList<>();
        result.get("statements")
                .forEach(statement -> ids.add(statement.get("id").asText()));
        return ids;
    }

    private static String basic() {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((Installation.LRS_KEY + ":" + Installation.LRS_SECRET)
                                .getBytes(StandardCharsets.UTF_8));
    }
}
