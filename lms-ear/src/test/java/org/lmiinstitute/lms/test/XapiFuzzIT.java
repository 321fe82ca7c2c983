package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Statements with words and bytes changed in them, sent to the store: whatever comes, the answer is never a failure of the server's. */
class XapiFuzzIT {

    private static final int STATEMENTS = 20_000;

    private static final String WHOLE =
            """
            {"actor":{"objectType":"Agent","name":"Ada","account":{"homePage":"https://example.org","name":"ada"}},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en-US":"answered"}},
             "object":{"objectType":"Activity","id":"https://example.org/q/1","definition":{"name":{"en":"Question"},
               "interactionType":"choice","correctResponsesPattern":["a"],"choices":[{"id":"a","description":{"en":"A"}}]}},
             "result":{"score":{"scaled":0.5,"raw":5,"min":0,"max":10},"success":true,"response":"a","duration":"PT1M30.5S",
               "extensions":{"https://example.org/x":{"y":[null]}}},
             "context":{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7","language":"en-US","platform":"LMS",
               "contextActivities":{"parent":[{"id":"https://example.org/m/1"}],"grouping":{"id":"https://example.org/c/1"}}},
             "timestamp":"2026-11-23T17:00:00.123456+01:00","version":"1.0.0",
             "attachments":[{"usageType":"https://example.org/u","display":{"en":"File"},"contentType":"text/plain","length":3,
               "sha2":"672fa5fa658017f1b72d65036f13379c6ab05d4ab3b6664908d8acf0b6a0c634","fileUrl":"https://example.org/f"}]}
            """;

    private static final Pattern WORD = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[0-9.]+|true|null|[\\[\\]{}:,]");

    private static final List<String> OTHER_WORDS = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "1e999999999",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"x:y\"",
            "\"P\"",
            "{}",
            "[]",
            "{",
            "]",
            ":",
            ",",
            "\"id\"",
            "\"object\"",
            "\"objectType\"",
            "\"SubStatement\"",
            "\"StatementRef\"",
            "\"Group\"",
            "\"1.0.99999\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\"",
            "\"http://adlnet.gov/expapi/verbs/voided\"",
            "\"" + "ä".repeat(3000) + "\"",
            "[".repeat(2000),
            "{\"a\":".repeat(900));

    private final LrsRows rows = new LrsRows(Installation.shared());
    private final XapiClient client = rows.client(rows.store(), "all");

    @Test
    void noStatementMakesTheServerFail() {
        Map<Integer, Integer> statuses = new TreeMap<>();
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

        IntStream.range(0, STATEMENTS).parallel().forEach(seed -> {
            byte[] body = mutated(new Random(seed));
            HttpResponse<String> answer = post(body, seed % 2 == 0 ? "1.0.3" : "2.0.0");
            synchronized (statuses) {
                statuses.merge(answer.statusCode(), 1, Integer::sum);
            }
            if (!isExpected(answer)) {
                failures.add("seed " + seed + ": " + answer.statusCode() + " " + answer.body() + "\n"
                        + new String(body, StandardCharsets.UTF_8));
            }
        });

        assertThat(failures).isEmpty();
        assertThat(statuses.keySet()).as(statuses.toString()).contains(200, 400);
        int status = client.get("/xapi/statements?format=canonical&limit=500").statusCode();
        assertThat(status).as("and all that was accepted can be read").isEqualTo(200);
    }

    private static boolean isExpected(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> true;
            case 400 ->
                answer.body().contains("\"errors\":[{\"where\":\"")
                        && !answer.body().contains("Exception")
                        && !answer.body().contains("\\tat ");
            default -> false;
        };
    }

    private HttpResponse<String> post(byte[] body, String version) {
        return client.send(
                "POST",
                "/xapi/statements",
                BodyPublishers.ofByteArray(body),
                BodyHandlers.ofString(),
                "X-Experience-API-Version",
                version,
                "Content-Type",
                "application/json");
    }

    private static byte[] mutated(Random random) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(WHOLE);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            changeWord(words, random);
        }
        byte[] bytes = String.join("", words).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(20) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static void changeWord(List<String> words, Random random) {
        int place = random.nextInt(words.size());
        String other = random.nextInt(3) == 0
                ? words.get(random.nextInt(words.size()))
                : OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size()));
        // most changes leave JSON that can be read: values and names are words that begin and end alike
        if (random.nextInt(3) > 0) {
            while (!words.get(place).startsWith("\"")
                    && !Character.isDigit(words.get(place).charAt(0))) {
                place = random.nextInt(words.size());
            }
        }
        words.set(place, other);
    }
}
