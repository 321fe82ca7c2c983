package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.TooLargeException;

class ParsingTest {

    @Test
    void eachStatementOfABatchKeepsItsVeryBytes() {
        List<ReceivedStatement> statements = parse(" [ {\"a\" : \"ä€\"} ,\n{\"b\":1.50 , \"c\":[1, 2]}]");

        assertThat(statements)
                .extracting(statement -> new String(statement.bytes(), StandardCharsets.UTF_8))
                .containsExactly("{\"a\" : \"ä€\"}", "{\"b\":1.50 , \"c\":[1, 2]}");
    }

    @Test
    void aSingleStatementNeedsNoArray() {
        assertThat(parse("{\"a\":1}")).hasSize(1);
        assertThat(parse("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[{}", "{\"a\":1,\"a\":2}", "[1]", "null", "{} {}", "{\"a\":NaN}", "{\"a\":01}", "\"x\""
            })
    void whatIsNotStrictJsonIsRefused(String body) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aRefusalNamesTheParameterThePlaceAndTheReasonAndNothingOfTheParser() {
        assertThatThrownBy(() -> Parsing.incoming("{".getBytes(StandardCharsets.UTF_8), "agent"))
                .hasMessageContaining("agent, line 1, column 2")
                .hasMessageContaining("expected close marker for Object")
                .hasMessageNotContaining("start marker");
        assertThatThrownBy(() -> parse("{\"a\":1,\n\"a\":2}"))
                .hasMessageContaining("body, line 2, column 4")
                .hasMessageContaining("Duplicate field 'a'");
    }

    @Test
    void otherEncodingsThanUtf8AreRefused() {
        assertThatThrownBy(() -> Parsing.statements("{\"a\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Parsing.statements("{}".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void bytesThatAreInNoEncodingAreNoJson() {
        byte[] unusual = {0, 0, 'A', 0};

        assertThatThrownBy(() -> Parsing.incoming(unusual, "body"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Parsing.object(unusual, "stored document")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Parsing.incoming("{}".getBytes(StandardCharsets.UTF_16BE), "body"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatIsSmallInBytesMayBeTooLargeInMemory() {
        int most = (int) Parsing.mostTokens();
        String empties = "{},".repeat(most / 2);

        assertThatThrownBy(() -> parse("{\"result\":{\"extensions\":{\"x:y\":[" + empties + "{}]}}}"))
                .isInstanceOf(TooLargeException.class)
                .hasMessageContaining(String.valueOf(most));
        assertThatThrownBy(() ->
                        Parsing.incoming(("{\"a\":[" + empties + "{}]}").getBytes(StandardCharsets.UTF_8), "body"))
                .isInstanceOf(TooLargeException.class);
        assertThat(parse("[" + "{\"a\":1},".repeat(most / 5) + "{}]")).hasSize(most / 5 + 1);
    }

    @Test
    void aBodyLongerThanWhatIsDecodedAtOnceIsUtf8ToItsEnd() {
        String text = "{\"a\":\"" + "\u00e4".repeat(20_000);

        assertThat(parse(text + "\"}")).hasSize(1);
        byte[] broken = (text + "?\"}").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 3] = (byte) 0xC3;
        assertThatThrownBy(() -> Parsing.statements(broken)).hasMessageContaining("UTF-8");
    }

    private static List<ReceivedStatement> parse(String body) {
        return Parsing.statements(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void extensionsMayNestDeeplyButNotWithoutEnd() {
        int depth = Parsing.greatestDepth();

        assertThat(parse(nested(depth))).hasSize(1);
        assertThatThrownBy(() -> parse(nested(depth + 1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("body: is nested deeper than " + depth + " levels; at most " + depth + " levels");
    }

    /** A statement's extension with so many levels in all. */
    private static String nested(int levels) {
        return "{\"result\":{\"extensions\":{\"x:y\":" + "[".repeat(levels - 3) + "]".repeat(levels - 3) + "}}}";
    }
}
