package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Settings;

/** Bytes to statements: each parsed once, strictly, and cut out as the very bytes that came. */
public final class Parsing {

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(greatestDepth())
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Neither does the library write what is nested deeper. */
    private static final int GREATEST_DEPTH = 1000;

    private Parsing() {}

    /** How deep extensions may nest, the levels above them included: {@code LMS_XAPI_MAX_DEPTH}, 1000 at most and if not given. */
    static int greatestDepth() {
        int wanted =
                new Settings().find("LMS_XAPI_MAX_DEPTH").map(Integer::parseInt).orElse(GREATEST_DEPTH);
        return Math.min(wanted, GREATEST_DEPTH);
    }

    /** Reads a body that holds one statement or an array of them (xAPI 1.0.3 Communication 2.1.2). */
    public static List<ReceivedStatement> statements(byte[] body) {
        requireUtf8(body, "body");
        try (JsonParser parser = MAPPER.createParser(body)) {
            List<ReceivedStatement> statements = new ArrayList<>();
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    statements.add(statement(parser, body, "statements[" + statements.size() + "]"));
                }
            } else {
                statements.add(statement(parser, body, "statement"));
            }
            if (parser.nextToken() != null) {
                throw new InvalidInputException("body", "something follows the JSON", "one statement or one array");
            }
            return statements;
        } catch (JsonProcessingException e) {
            throw notJson(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A statement that was built here. */
    public static ReceivedStatement received(ObjectNode json) {
        try {
            return new ReceivedStatement(MAPPER.writeValueAsBytes(json), json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON that was written here, or a parameter that must be a JSON object. */
    public static ObjectNode object(String json) {
        return object(json.getBytes(StandardCharsets.UTF_8), "JSON");
    }

    /** JSON in UTF-8 that came from outside and must be an object; {@code where} names it in the error. */
    public static ObjectNode incoming(byte[] json, String where) {
        requireUtf8(json, where);
        return object(json, where);
    }

    /** JSON that is stored here and must be an object; {@code where} names it in the error. */
    public static ObjectNode object(byte[] json, String where) {
        try {
            if (MAPPER.reader()
                            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .readTree(json)
                    instanceof ObjectNode object) {
                return object;
            }
            throw new InvalidInputException(where, "is not a JSON object", "{...}");
        } catch (JsonProcessingException e) {
            throw notJson(e);
        } catch (CharConversionException e) {
            throw new InvalidInputException(where, "is in no encoding of JSON", "JSON in UTF-8 (RFC 8259, 8.1)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReceivedStatement statement(JsonParser parser, byte[] body, String where) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new InvalidInputException(where, "is not a JSON object", "a statement (xAPI 1.0.3 Data 2.2)");
        }
        int start = (int) parser.currentTokenLocation().getByteOffset();
        JsonNode json = MAPPER.readTree(parser);
        int end = (int) parser.currentLocation().getByteOffset();
        return new ReceivedStatement(Arrays.copyOfRange(body, start, end), (ObjectNode) json);
    }

    /** JSON in another encoding than UTF-8 is refused (RFC 8259, section 8.1), and so is a byte order mark. */
    private static void requireUtf8(byte[] body, String where) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(where, "is not UTF-8", "JSON in UTF-8 (RFC 8259, 8.1)");
        }
        if (body.length > 0 && (body[0] == 0 || body[0] == (byte) 0xEF || body.length > 1 && body[1] == 0)) {
            throw new InvalidInputException(where, "begins with a byte order mark or a zero byte", "JSON in UTF-8");
        }
    }

    private static InvalidInputException notJson(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? "body"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return new InvalidInputException(where, e.getOriginalMessage(), "JSON without duplicate keys (RFC 8259)");
    }
}
