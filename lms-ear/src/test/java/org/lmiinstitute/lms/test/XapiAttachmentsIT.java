package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attachments, in and out (xAPI 1.0.3 Data 2.4.11, Communication 1.5.2). */
class XapiAttachmentsIT {

    private static final String TEXT = "an attached text with an ä";
    private static final String SHA2 = sha256(TEXT);

    private final Installation installation = Installation.shared();
    private final LrsRows rows = new LrsRows(installation);
    private final UUID store = rows.store();
    private final XapiClient client = rows.client(store, "all");

    @Test
    void anAttachmentComesBackAsItCameWhenAskedFor() {
        String id = XapiClient.read(
                        post(body(statement(SHA2), part(SHA2, TEXT))).body())
                .get(0)
                .asText();

        HttpResponse<String> whole = get("/xapi/statements?attachments=true&statementId=" + id);
        String type = whole.headers().firstValue("Content-Type").orElseThrow();
        assertThat(type).startsWith("multipart/mixed");
        assertThat(whole.body())
                .contains("Content-Type: application/json\r\n\r\n{")
                .contains("X-Experience-API-Hash: " + SHA2 + "\r\n\r\n" + TEXT + "\r\n--")
                .endsWith("--\r\n");
        assertThat(get("/xapi/statements?attachments=true").body()).contains(TEXT);
        HttpResponse<String> alone = get("/xapi/statements?statementId=" + id);
        assertThat(alone.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(alone.body()).doesNotContain(TEXT).contains(SHA2);
    }

    @Test
    void whatIsAnsweredCanBeSentToAnotherStore() {
        post(body(statement(SHA2), part(SHA2, TEXT)));
        HttpResponse<String> answer = get("/xapi/statements?attachments=true&limit=1");
        String result = answer.body();
        String json = result.substring(result.indexOf("{\"statements\":[") + 15, result.indexOf("],\"more\""));
        XapiClient other = rows.client(rows.store(), "all");

        HttpResponse<String> forwarded = other.send(
                "POST",
                "/xapi/statements",
                BodyPublishers.ofString(result.replaceFirst(
                        "(?s)\\{\"statements.*?\"more\":\"[^\"]*\"\\}", Matcher.quoteReplacement(json))),
                BodyHandlers.ofString(),
                "X-Experience-API-Version",
                "1.0.3",
                "Content-Type",
                answer.headers().firstValue("Content-Type").orElseThrow());

        assertThat(forwarded.statusCode()).as(forwarded.body()).isEqualTo(200);
        assertThat(other.json("/xapi/statements").get("statements")).hasSize(1);
    }

    @Test
    void anotherStoreHasNothingOfAnAttachmentThoughItNamesItsHash() {
        post(body(statement(SHA2), part(SHA2, TEXT)));
        XapiClient other = rows.client(rows.store(), "all");
        other.post(
                "/xapi/statements",
                statement(SHA2).replace("\"length\"", "\"fileUrl\":\"https://example.org/f\",\"length\""));

        assertThat(get(other, "/xapi/statements?attachments=true").body()).doesNotContain(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a wrong hash",
                "no part",
                "a part too many",
                "no hash",
                "an encoding",
                "the wrong boundary",
                "no end",
                "JSON alone",
                "a broken statement"
            })
    void aBrokenRequestIsRefusedAndNothingOfItIsStored(String what) {
        String good = body(statement(SHA2), part(SHA2, TEXT));
        String type = "multipart/mixed; boundary=b";
        String body =
                switch (what) {
                    case "a wrong hash" -> body(statement(SHA2), part(SHA2, TEXT + "!"));
                    case "no part" -> body(statement(SHA2));
                    case "a part too many" -> body(statement(SHA2), part(SHA2, TEXT), part(sha256("x"), "x"));
                    case "no hash" -> good.replaceFirst("X-Experience-API-Hash[^\r]*\r\n", "");
                    case "an encoding" -> good.replace("Transfer-Encoding: binary", "Transfer-Encoding: base64");
                    case "the wrong boundary" -> good.replace("--b", "--c");
                    case "no end" -> good.substring(0, good.length() - 4);
                    case "a broken statement" -> good.replace("x:tried", "tried");
                    default -> statement(SHA2);
                };

        HttpResponse<String> answer = client.send(
                "POST",
                "/xapi/statements",
                BodyPublishers.ofString(body),
                BodyHandlers.ofString(),
                "X-Experience-API-Version",
                "1.0.3",
                "Content-Type",
                what.equals("JSON alone") ? "application/json" : type);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).containsAnyOf("xAPI", "RFC 2046").doesNotContain("Exception");
        assertThat(client.json("/xapi/statements").get("statements")).isEmpty();
    }

    private HttpResponse<String> post(String body) {
        HttpResponse<String> answer = client.send(
                "POST",
                "/xapi/statements",
                BodyPublishers.ofString(body),
                BodyHandlers.ofString(),
                "X-Experience-API-Version",
                "1.0.3",
                "Content-Type",
                "multipart/mixed; boundary=\"b\"");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> get(String path) {
        return get(client, path);
    }

    private static HttpResponse<String> get(XapiClient from, String path) {
        return from.send(
                "GET",
                path,
                BodyPublishers.noBody(),
                BodyHandlers.ofString(StandardCharsets.UTF_8),
                "X-Experience-API-Version",
                "1.0.3");
    }

    private static String statement(String sha2) {
        return """
                {"actor":{"mbox":"mailto:ada@example.org"},"verb":{"id":"x:tried"},"object":{"id":"x:quiz"},
                 "attachments":[{"usageType":"x:u","display":{"en":"File"},"contentType":"text/plain","length":27,"sha2":"%s"}]}"""
                .formatted(sha2);
    }

    private static String body(String statement, String... parts) {
        return "--b\r\nContent-Type: application/json\r\n\r\n" + statement + "\r\n" + String.join("", parts) + "--b--";
    }

    private static String part(String sha2, String content) {
        return "--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + sha2
                + "\r\n\r\n" + content + "\r\n";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
