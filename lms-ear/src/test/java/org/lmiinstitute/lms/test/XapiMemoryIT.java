package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Large bodies in a server with a small heap: they pass, or are refused with the limit, and nobody else waits. */
class XapiMemoryIT {

    private static final long GIGABYTE = Installation.MAX_ATTACHMENT;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static XapiClient client;

    @BeforeAll
    static void start() {
        client = new XapiClient(Installation.restartable(), Installation.LRS_KEY, Installation.LRS_SECRET);
    }

    @Test
    void anAttachmentOfAGigabytePassesBothWaysWhileOthersAreServed() throws Exception {
        String sha2 = hash(new Zeros(GIGABYTE));
        CompletableFuture<HttpResponse<String>> sending =
                CompletableFuture.supplyAsync(() -> post(sha2, new Zeros(GIGABYTE)));
        Duration longest = Duration.ZERO;
        while (!sending.isDone()) {
            Instant began = Instant.now();
            assertThat(client.get("/xapi/statements?limit=1").statusCode()).isEqualTo(200);
            Duration took = Duration.between(began, Instant.now());
            longest = took.compareTo(longest) > 0 ? took : longest;
        }
        assertThat(sending.get().statusCode()).as(sending.get().body()).isEqualTo(200);
        assertThat(longest).isLessThan(PATIENCE);

        String id = XapiClient.read(sending.get().body()).get(0).asText();
        HttpResponse<InputStream> answer = client.send(
                "GET",
                "/xapi/statements?attachments=true&statementId=" + id,
                BodyPublishers.noBody(),
                BodyHandlers.ofInputStream(),
                "X-Experience-API-Version",
                "1.0.3");
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            assertThat(body.transferTo(OutputStream.nullOutputStream())).isGreaterThan(GIGABYTE);
        }
    }

    @Test
    void oneByteMoreThanTheLimitIsRefusedWithTheLimit() throws Exception {
        HttpResponse<String> answer = post("0".repeat(64), new Zeros(GIGABYTE + 1));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains(String.valueOf(GIGABYTE));
    }

    @Test
    void tenThousandStatementsAtOnceAreStored() {
        String statements = IntStream.range(0, 10_000)
                .mapToObj(i ->
                        ("{\"actor\":{\"mbox\":\"mailto:l%d@example.org\"},\"verb\":{\"id\":\"x:many\"},\"object\":{\"id\":\"x:%d\"},"
                                        + "\"result\":{\"response\":\"%s\"}}")
                                .formatted(i % 300, i % 50, "r".repeat(800)))
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(client.post("/xapi/statements", statements).statusCode()).isEqualTo(200);
        HttpResponse<String> more = client.post("/xapi/statements", " ".repeat(Installation.MAX_BODY + 1));
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(more.body()).contains(String.valueOf(Installation.MAX_BODY));
    }

    @Test
    void aStatementThatIsTooLargeIsRefusedWithTheLimit() {
        HttpResponse<String> answer = client.post(
                "/xapi/statements",
                "{\"actor\":{\"mbox\":\"mailto:ada@example.org\"},\"verb\":{\"id\":\"x:v\"},\"object\":{\"id\":\"x:o\"},"
                        + "\"result\":{\"response\":\"" + "r".repeat(2 << 20) + "\"}}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(String.valueOf(2 << 20));
    }

    /** As a tree each would take some 330 MB of the 512. */
    @Test
    void bodiesThatWouldFillTheHeapAsTreesAreRefusedAndTheServerLives() throws Exception {
        String empties = "{},".repeat(Installation.MAX_BODY / 3 - 100);
        String extension =
                "{\"actor\":{\"mbox\":\"mailto:ada@example.org\"},\"verb\":{\"id\":\"x:v\"},\"object\":{\"id\":\"x:o\"},"
                        + "\"result\":{\"extensions\":{\"x:e\":[" + empties + "{}]}}}";
        List<String> bodies = List.of("[" + empties + "{}]", extension, extension, "[" + extension + "]");
        ExecutorService senders = Executors.newFixedThreadPool(bodies.size());
        try {
            List<Future<HttpResponse<String>>> answers = bodies.stream()
                    .map(body -> senders.submit(() -> client.post("/xapi/statements", body)))
                    .toList();
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isIn(400, 413, 503);
            }
        } finally {
            senders.shutdownNow();
        }
        assertThat(client.get("/xapi/statements?limit=1").statusCode()).isEqualTo(200);
    }

    /** Nobody has signed in: of such a form only the beginning is read. */
    @Test
    void aFormOfMillionsOfFieldsFromNobodyIsRefused() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(Installation.restartable().url("/xapi/statements?method=GET"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("a&".repeat(1_000_000)))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(client.get("/xapi/statements?limit=1").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> post(String sha2, InputStream content) {
        String head =
                """
                --b
                Content-Type: application/json

                {"actor":{"mbox":"mailto:ada@example.org"},"verb":{"id":"x:attached"},"object":{"id":"x:film"},"attachments":[{
                 "usageType":"x:u","display":{"en":"Film"},"contentType":"video/mp4","length":1073741824,"sha2":"%s"}]}
                --b
                Content-Type: video/mp4
                Content-Transfer-Encoding: binary
                X-Experience-API-Hash: %s

                """
                        .formatted(sha2, sha2)
                        .replace("\n", "\r\n");
        InputStream body = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.UTF_8)),
                content,
                new ByteArrayInputStream("\r\n--b--".getBytes(StandardCharsets.UTF_8)))));
        return client.send(
                "POST",
                "/xapi/statements",
                BodyPublishers.ofInputStream(() -> body),
                BodyHandlers.ofString(),
                "X-Experience-API-Version",
                "1.0.3",
                "Content-Type",
                "multipart/mixed; boundary=b");
    }

    private static String hash(InputStream content) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 16];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** So many bytes of nothing. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(to, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
