package org.lmiinstitute.lms.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Statements with something changed in them, as broken clients and attackers send them; the same random gives the same ones. */
public final class StatementMutations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String WHOLE =
            """
            {"actor":{"objectType":"Group","name":"Team","account":{"homePage":"https://example.org","name":"team"},
               "member":[{"mbox":"mailto:ada@example.org","name":"Ada"},{"openid":"https://ben.example.org"}]},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en-US":"answered","de":"beantwortet"}},
             "object":{"objectType":"Activity","id":"https://example.org/q/1","definition":{
               "name":{"en":"Question"},"type":"http://adlnet.gov/expapi/activities/cmi.interaction","interactionType":"choice",
               "correctResponsesPattern":["a"],"choices":[{"id":"a","description":{"en":"A"}},{"id":"b"}],
               "extensions":{"https://example.org/e":{"deep":[1,2,{"a":null}]}}}},
             "result":{"score":{"scaled":0.5,"raw":5,"min":0,"max":10},"success":true,"completion":true,"response":"a",
               "duration":"PT1M30.5S","extensions":{"https://example.org/x":null}},
             "context":{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7","language":"en-US","platform":"LMS",
               "revision":"1.0","instructor":{"mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9"},
               "team":{"objectType":"Group","member":[{"mbox":"mailto:ben@example.org"}]},
               "contextActivities":{"parent":[{"id":"https://example.org/m/1"}],"grouping":{"id":"https://example.org/c/1"}},
               "statement":{"objectType":"StatementRef","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}},
             "timestamp":"2026-11-23T17:00:00.123456+01:00",
             "attachments":[{"usageType":"https://example.org/u","display":{"en":"File"},"contentType":"text/plain","length":3,
               "sha2":"672fa5fa658017f1b72d65036f13379c6ab05d4ab3b6664908d8acf0b6a0c634","fileUrl":"https://example.org/f"}]}
            """;

    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "-1e-400",
            "1e999999999",
            "99999999999999999999999999999999",
            "0.1e1",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\uffff\"",
            "\"𐀀\"",
            "\"http://\"",
            "\"x:y\"",
            "\"mailto:\"",
            "\"P\"",
            "\"PT\"",
            "\"P99999999999999999999Y\"",
            "\"PT0.000000000000000000001S\"",
            "\"2026-02-30T00:00:00Z\"",
            "\"2026-11-23T24:00:00Z\"",
            "\"+999999999-12-31T23:59:59.999999999Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"+10000-01-01T00:00:00+18:00\"",
            "\"2026-11-23T17:00:00-00:00\"",
            "\"fd41c918-b88b-4b20-a0a5-a4c32391aaa0\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"en-US-x-private\"",
            "\"i-klingon\"",
            "\"1.0\"",
            "\"1.0.99999\"",
            "\"2.0.0\"",
            "\"http://adlnet.gov/expapi/verbs/voided\"",
            "\"Activity\"",
            "\"Agent\"",
            "\"Group\"",
            "\"StatementRef\"",
            "\"SubStatement\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"\":{}}",
            "{\"id\":null}",
            "{\"objectType\":\"StatementRef\",\"id\":\"6690e6c9-3ef0-4ed3-8b37-7f3964730bee\"}",
            "{\"objectType\":\"Agent\",\"mbox\":\"mailto:a@b.c\"}",
            "{\"mbox\":\"mailto:a@b.c\",\"openid\":\"x:y\"}");

    private final Random random;

    public StatementMutations(Random random) {
        this.random = random;
    }

    /** The bytes of the next body. */
    public byte[] next() {
        ObjectNode statement = whole();
        if (random.nextInt(4) == 0) {
            statement.put("id", new UUID(random.nextLong(), random.nextLong()).toString());
        }
        if (random.nextInt(6) == 0) {
            intoSubStatement(statement);
        }
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            change(statement);
        }
        byte[] bytes = statement.toString().getBytes(StandardCharsets.UTF_8);
        return random.nextInt(3) == 0 ? damaged(bytes) : bytes;
    }

    private void change(ObjectNode statement) {
        List<JsonNode> containers = new ArrayList<>();
        collect(statement, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            changeMember(object);
        } else if (container instanceof ArrayNode array) {
            array.insert(random.nextInt(array.size() + 1), odd());
        }
    }

    private void changeMember(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "id" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name.toUpperCase(Locale.ROOT), object.remove(name));
            case 2 -> object.set("https://example.org/" + random.nextInt(5), odd());
            case 3 -> object.putObject(name).set("https://example.org/deep", deep(random.nextInt(400)));
            case 4 -> object.put(name, "x:" + "ä".repeat(random.nextInt(5000)));
            default -> object.set(name, odd());
        }
    }

    private void intoSubStatement(ObjectNode statement) {
        ObjectNode inner = whole();
        inner.put("objectType", "SubStatement");
        statement.set("object", inner);
        ((ObjectNode) statement.get("context")).remove(List.of("revision", "platform"));
    }

    private JsonNode deep(int depth) {
        JsonNode value = odd();
        for (int i = 0; i < depth; i++) {
            value = i % 2 == 0
                    ? JSON.createArrayNode().add(value)
                    : JSON.createObjectNode().set("a", value);
        }
        return value;
    }

    /** A few bytes changed, cut, doubled or put in, whatever they mean. */
    private byte[] damaged(byte[] bytes) {
        int place = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - place, 1 + random.nextInt(20));
        byte[] before = Arrays.copyOf(bytes, place);
        byte[] piece = Arrays.copyOfRange(bytes, place, place + length);
        byte[] after = Arrays.copyOfRange(bytes, place + length, bytes.length);
        return switch (random.nextInt(7)) {
            case 0 -> before;
            case 1 -> joined(before, after);
            case 2 -> joined(before, piece, piece, after);
            case 3 -> joined(before, noise(length), after);
            case 4 -> joined(before, "[".repeat(random.nextInt(3000)).getBytes(StandardCharsets.UTF_8), after);
            case 5 -> joined(bytes, piece);
            default -> joined(before, piece, noise(1), after);
        };
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private JsonNode odd() {
        try {
            return JSON.readTree(ODD_VALUES.get(random.nextInt(ODD_VALUES.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode whole() {
        try {
            return (ObjectNode) JSON.readTree(WHOLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static byte[] joined(byte[]... pieces) {
        int length = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
        byte[] all = new byte[length];
        int place = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, all, place, piece.length);
            place += piece.length;
        }
        return all;
    }
}
