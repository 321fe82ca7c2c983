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
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Settings;

/** Bytes to statements: each parsed once, strictly, and cut out as the very bytes that came. */
public final class Parsing {

    /** For what is stored here, which was measured when it came. */
    static final ObjectMapper MAPPER = mapper(StreamReadConstraints.builder().maxNestingDepth(greatestDepth()));

    /** For what comes: a few bytes of JSON can be a hundred of memory, so bytes alone are no limit. */
    private static final ObjectMapper INCOMING = mapper(
            StreamReadConstraints.builder().maxNestingDepth(greatestDepth()).maxTokenCount(mostTokens()));

    /** Ten thousand statements of 150 names, values and brackets each. */
    private static final long USUAL_TOKENS = 1_500_000;

    private static final int CHARACTERS_AT_ONCE = 8192;

    /** Neither does the library write what is nested deeper. */
    private static final int GREATEST_DEPTH = 1000;

    private Parsing() {}

    private static ObjectMapper mapper(StreamReadConstraints.Builder limits) {
        JsonFactory strict = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(limits.build())
                .build();
        return JsonMapper.builder(strict)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** The names, values and brackets of JSON that comes in: {@code LMS_XAPI_MAX_TOKENS}, 1,500,000 if not given. */
    static long mostTokens() {
        return new Settings().find("LMS_XAPI_MAX_TOKENS").map(Long::parseLong).orElse(USUAL_TOKENS);
    }

    /** How deep extensions may nest, the levels above them included: {@code LMS_XAPI_MAX_DEPTH}, 1000 at most and if not given. */
    static int greatestDepth() {
        int wanted =
                new Settings().find("LMS_XAPI_MAX_DEPTH").map(Integer::parseInt).orElse(GREATEST_DEPTH);
        return Math.min(wanted, GREATEST_DEPTH);
    }

    /** Reads a body that holds one statement or an array of them (xAPI 1.0.3 Communication 2.1.2). */
    public static List<ReceivedStatement> statements(byte[] body) {
        requireUtf8(body, "body");
        try (JsonParser parser = INCOMING.createParser(body)) {
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
            throw UnreadableJson.refusal("body", e);
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
        return object(INCOMING, json, where);
    }

    /** JSON that is stored here and must be an object; {@code where} names it in the error. */
    public static ObjectNode object(byte[] json, String where) {
        return object(MAPPER, json, where);
    }

    private static ObjectNode object(ObjectMapper mapper, byte[] json, String where) {
        try {
            if (mapper.reader()
                            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                            .readTree(json)
                    instanceof ObjectNode object) {
                return object;
            }
            throw new InvalidInputException(where, "is not a JSON object", "{...}");
        } catch (JsonProcessingException e) {
            throw UnreadableJson.refusal(where, e);
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
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer some = CharBuffer.allocate(Math.min(body.length + 1, CHARACTERS_AT_ONCE));
        CoderResult result;
        do {
            result = decoder.decode(bytes, some.clear(), true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw new InvalidInputException(where, "is not UTF-8", "JSON in UTF-8 (RFC 8259, 8.1)");
        }
        if (body.length > 0 && (body[0] == 0 || body[0] == (byte) 0xEF || body.length > 1 && body[1] == 0)) {
            throw new InvalidInputException(where, "begins with a byte order mark or a zero byte", "JSON in UTF-8");
        }
    }
}
