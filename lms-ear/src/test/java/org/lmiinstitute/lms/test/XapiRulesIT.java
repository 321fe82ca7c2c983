package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the resources at {@code /xapi/}, a row each with its clause of xAPI 1.0.3 Communication, or of 2.0 (IEEE 9274.1.1). */
class XapiRulesIT {

    private static final String ADA = "{\"mbox\":\"mailto:ada@example.org\"}";
    private static final String STATEMENT =
            "{\"actor\":" + ADA + ",\"verb\":{\"id\":\"x:tried\"},\"object\":{\"id\":\"x:quiz\"}}";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Installation installation = Installation.shared();
    private final LrsRows rows = new LrsRows(installation);
    private final XapiClient client = rows.client(rows.store(), "all");

    @ParameterizedTest(name = "{5}: {0} {1} ({2})")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # method | path, ADA for an agent                                   | version | body   | status | clause
                    HEAD     | statements                                               | 1.0.3   |        | 200    | 1.1
                    HEAD     | about                                                    | 1.0.3   |        | 200    | 1.1
                    HEAD     | activities?activityId=x:quiz                             | 1.0.3   |        | 200    | 1.1
                    HEAD     | activities/state?activityId=x:quiz&agent=ADA             | 2.0.0   |        | 200    | 1.1
                    HEAD     | activities/profile?activityId=x:quiz                     | 2.0.0   |        | 200    | 1.1
                    HEAD     | agents?agent=ADA                                         | 1.0.3   |        | 200    | 1.1
                    HEAD     | agents/profile?agent=ADA                                 | 1.0.3   |        | 200    | 1.1
                    POST     | statements                                               | 1.0.3   | [X,X]  | 200    | 2.1.2
                    POST     | statements                                               | 1.0.3   | []     | 200    | 2.1.2
                    POST     | statements                                               | 1.0.3   | X X    | 400    | 2.1.2
                    POST     | statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee | 1.0.3 | X     | 400    | 2.1.2, 3.2
                    PUT      | statements                                               | 1.0.3   | X      | 400    | 2.1.1
                    PUT      | statements?statementId=1                                 | 1.0.3   | X      | 400    | 2.1.1
                    PUT      | statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee | 1.0.3 | [X,X] | 400    | 2.1.1
                    GET      | statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee | 1.0.3 |       | 404    | 2.1.3
                    GET      | statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee&limit=1 | 1.0.3 | | 400   | 2.1.3
                    GET      | statements?statementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee&voidedStatementId=6690e6c9-3ef0-4ed3-8b37-7f3964730bee | 1.0.3 | | 400 | 2.1.3
                    GET      | statements?format=pretty                                 | 1.0.3   |        | 400    | 2.1.3
                    GET      | statements?format=ids                                    | 2.0.0   |        | 200    | 2.1.3
                    GET      | statements?format=canonical&attachments=true             | 2.0.0   |        | 200    | 2.1.3
                    GET      | statements?attachments=maybe                             | 1.0.3   |        | 400    | 2.1.3
                    GET      | statements?limit=-1                                      | 1.0.3   |        | 400    | 2.1.3
                    GET      | statements?Limit=1                                       | 1.0.3   |        | 400    | 3.2
                    GET      | statements?limit=1&limit=2                               | 1.0.3   |        | 400    | 3.2
                    GET      | statements?since=yesterday                               | 1.0.3   |        | 400    | 2.1.3
                    GET      | statements?agent=ada                                     | 1.0.3   |        | 400    | 2.1.3
                    DELETE   | statements                                               | 1.0.3   |        | 405    | 3.2
                    GET      | agents                                                   | 1.0.3   |        | 400    | 2.4
                    GET      | agents?agent=%7B%7D                                      | 1.0.3   |        | 400    | 2.4
                    GET      | activities                                               | 1.0.3   |        | 400    | 2.5
                    GET      | activities?activityId=quiz                               | 1.0.3   |        | 400    | 2.5
                    PUT      | activities/state?agent=ADA&stateId=a                     | 1.0.3   | {}     | 400    | 2.3
                    PUT      | activities/state?activityId=x:quiz&agent=ADA             | 1.0.3   | {}     | 400    | 2.3
                    POST     | activities/state?activityId=x:quiz&agent=ADA&stateId=new | 1.0.3   | {      | 400    | 2.2
                    GET      | activities/state?activityId=x:quiz&agent=ADA&stateId=no  | 1.0.3   |        | 404    | 2.3
                    GET      | activities/state?activityId=x:quiz&agent=ADA&since=never | 1.0.3   |        | 400    | 2.3
                    PUT      | agents/profile?agent=ADA&profileId=unconditional         | 1.0.3   | {}     | 400    | 3.1
                    PUT      | activities/profile?activityId=x:quiz&profileId=unconditional | 1.0.3 | {}    | 400    | 3.1
                    PUT      | activities/profile?activityId=x:quiz&profileId=of-two    | 2.0.0   | {}     | 204    | 2.0: 4.1.4
                    DELETE   | agents/profile?agent=ADA                                 | 1.0.3   |        | 400    | 2.6
                    GET      | statements                                               | 0.95    |        | 400    | 3.3
                    GET      | statements                                               | 1.1.0   |        | 400    | 3.3
                    GET      | statements                                               | 2.1.0   |        | 400    | 3.3
                    GET      | statements                                               | 1.0     |        | 200    | 3.3
                    GET      | statements                                               | 1.0.9   |        | 200    | 3.3
                    GET      | about                                                    | 0.95    |        | 200    | 2.8
                    PUT      | statements?method=PUT                                    | 1.0.3   | X      | 400    | 1.3
                    POST     | statements?method=GET                                    | 2.0.0   |        | 400    | 2.0: no alternate syntax
                    """)
    void isAnsweredWith(String method, String path, String version, String body, int status, String clause) {
        String content = body == null ? "" : body.replace("X", STATEMENT);

        HttpResponse<String> answer = client.send(
                method,
                "/xapi/" + path.replace("ADA", encoded(ADA)),
                content.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(content),
                BodyHandlers.ofString(),
                "X-Experience-API-Version",
                version,
                "Content-Type",
                "application/json");

        assertThat(answer.statusCode()).as(clause + ": " + answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Experience-API-Version")).isPresent();
        if (path.startsWith("statements")) {
            assertThat(answer.headers().firstValue("X-Experience-API-Consistent-Through"))
                    .as("2.1.3: on every answer")
                    .isPresent();
        }
        if (status >= 400) {
            assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    application/json; charset=utf-8 | 200
                    application/jsonish             | 400
                    text/plain                      | 400
                    multipart/form-data; boundary=b | 400
                    multipart/mixed                 | 400
                    nonsense                        | 400
                    """)
    void statementsComeAsJsonOrInParts(String type, int status) {
        assertThat(client.send(
                                "POST",
                                "/xapi/statements",
                                BodyPublishers.ofString(STATEMENT),
                                BodyHandlers.ofString(),
                                "X-Experience-API-Version",
                                "1.0.3",
                                "Content-Type",
                                type)
                        .statusCode())
                .as("1.5")
                .isEqualTo(status);
    }

    @Test
    void theAlternateSyntaxStandsForWhateverItSays() {
        String id = UUID.randomUUID().toString();

        HttpResponse<String> put = form("PUT", "statementId", id, "content", STATEMENT.replace("x:quiz", "x:ä&="));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(204);

        HttpResponse<String> got = form("GET", "statementId", id, "format", "ids");
        assertThat(got.statusCode()).as(got.body()).isEqualTo(200);
        assertThat(XapiClient.read(got.body()).at("/object/id").asText()).isEqualTo("x:ä&=");
        HttpResponse<String> more = form("GET", "limit", "1", "agent", ADA, "verb", "x:tried");
        assertThat(more.headers().firstValue("X-Experience-API-Version")).contains("1.0.3");
        assertThat(XapiClient.read(more.body()).get("statements")).hasSize(1);
        assertThat(form("GET", "X-Experience-API-Version", "0.8").statusCode()).isEqualTo(400);
        assertThat(form("GET", "X-Experience-API-Version", "2.0.0").statusCode())
                .isEqualTo(400);
        assertThat(form("PUT", "statementId", id).statusCode()).as("no content").isEqualTo(400);
        assertThat(form("PATCH", "content", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void theAlternateSyntaxCarriesConditionsAndTypesOfDocuments() {
        String[] profile = {"agent", ADA, "profileId", "alternate", "content", "plain", "Content-Type", "text/plain"};
        List<String> fresh = new ArrayList<>(List.of(profile));
        fresh.addAll(List.of("If-None-Match", "*"));

        assertThat(alternate("agents/profile", "PUT", fresh.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(204);
        assertThat(alternate("agents/profile", "PUT", fresh.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(412);
        HttpResponse<String> kept = alternate("agents/profile", "GET", "agent", ADA, "profileId", "alternate");
        assertThat(kept.body()).isEqualTo("plain");
        assertThat(kept.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    }

    @Test
    void anActivityIsWhatIsSaidOfItAndAPersonWhatItIsCalled() {
        client.post(
                "/xapi/statements",
                """
                [{"actor":{"name":"Ada","mbox":"mailto:ada@example.org"},"verb":{"id":"x:v"},
                  "object":{"id":"x:a","definition":{"name":{"en":"A"}}}},
                 {"actor":{"name":"Ada L.","mbox":"mailto:ada@example.org"},"verb":{"id":"x:v"},
                  "object":{"id":"x:a","definition":{"name":{"de":"Ä"},"type":"x:t"}}}]""");

        assertThat(client.json("/xapi/activities?activityId=x:a").toString())
                .isEqualTo(
                        "{\"objectType\":\"Activity\",\"id\":\"x:a\",\"definition\":{\"name\":{\"en\":\"A\",\"de\":\"Ä\"},\"type\":\"x:t\"}}");
        assertThat(client.json("/xapi/agents?agent=" + encoded(ADA)).toString())
                .isEqualTo(
                        "{\"objectType\":\"Person\",\"name\":[\"Ada L.\",\"Ada\"],\"mbox\":[\"mailto:ada@example.org\"]}");
    }

    @Test
    void aCredentialWithoutTheScopeDefinesNothing() {
        UUID store = rows.store();
        rows.client(store, "statements/write")
                .post("/xapi/statements", STATEMENT.replace("\"x:quiz\"", "\"x:b\",\"definition\":{\"type\":\"x:t\"}"));

        assertThat(rows.client(store, "all")
                        .json("/xapi/activities?activityId=x:b")
                        .has("definition"))
                .isFalse();
    }

    private HttpResponse<String> form(String method, String... fields) {
        return alternate("statements", method, fields);
    }

    private HttpResponse<String> alternate(String resource, String method, String... fields) {
        StringBuilder form = new StringBuilder("X-Experience-API-Version=1.0.3");
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i].equals("X-Experience-API-Version")) {
                form.setLength(0);
            }
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return client.send(
                "POST",
                "/xapi/" + resource + "?method=" + method,
                BodyPublishers.ofString(form.toString()),
                BodyHandlers.ofString(),
                "Content-Type",
                FORM);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
