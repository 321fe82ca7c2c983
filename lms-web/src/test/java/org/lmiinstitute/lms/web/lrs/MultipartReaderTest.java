package org.lmiinstitute.lms.web.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.InvalidInputException;

/** Multipart bodies, part by part (RFC 2046, section 5.1). In these texts {@code ~} stands for a line break. */
class MultipartReaderTest {

    private static final String TWO =
            "--b~Content-Type: application/json~~{}~--b~X-Experience-API-Hash:ab~content-type:text/plain~~one~two~--b--~";

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --b~A:1~~x~--b--                         | begins with a delimiter
                    ~--b~A:1~~x~--b--                        | begins with a line break
                    to be ignored~--b~A:1~~x~--b--~~so is this| has a preamble and an epilogue
                    --b  ~A: 1 ~~x~--b--                     | has spaces after a delimiter
                    """)
    void aBody(String body, String how) {
        List<String> parts = read(body);

        assertThat(parts).as(how).containsExactly("{a=1} x");
    }

    @Test
    void eachPartHasItsHeadersAndItsBytes() {
        assertThat(read(TWO))
                .containsExactly(
                        "{content-type=application/json} {}",
                        "{x-experience-api-hash=ab, content-type=text/plain} one\r\ntwo");
    }

    @Test
    void aPartThatIsNotReadIsSkipped() {
        MultipartReader reader = reader(TWO);
        reader.next();

        assertThat(reader.next().orElseThrow().header("Content-Type")).contains("text/plain");
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void aPartMayBeEmptyOrHaveNoHeaders() {
        assertThat(read("--b~A:1~~~--b~~x~--b--")).containsExactly("{a=1} ", "{} x");
    }

    @Test
    void whatLooksLikeADelimiterWithinAPartIsContent() {
        assertThat(read("--b~~x~--~-b~\r--c --b~--b--")).containsExactly("{} x\r\n--\r\n-b\r\n\r--c --b");
    }

    /** However the bytes arrive, and wherever a delimiter meets the end of the buffer. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_500, 65_529, 65_530, 65_531, 65_535, 65_536, 65_537, 200_000})
    void contentOfAnyLengthPassesUnchanged(int length) throws IOException {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        byte[] head = "--b\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] tail = "\r\n--b--".getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = new byte[head.length + length + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(content, 0, body, head.length, length);
        System.arraycopy(tail, 0, body, head.length + length, tail.length);
        InputStream inPieces = new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] to, int offset, int most) {
                return super.read(to, offset, Math.min(most, 1000));
            }
        };

        MultipartReader reader = new MultipartReader(inPieces, "b");

        assertThat(reader.next().orElseThrow().content().readAllBytes()).isEqualTo(content);
        assertThat(reader.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no delimiter at all",
                "--b~A:1~~x",
                "--b~A:1~~x~--b",
                "--b~A:1~~x~--b-",
                "--b~A:1~~x~--bx~--b--",
                "--b~no header~~x~--b--",
                "--b~A:1~A:2~~x~--b--",
                "--b~A:1",
                "--c~A:1~~x~--c--"
            })
    void aBrokenBodyIsRefusedWithItsRule(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("RFC 2046");
    }

    @Test
    void headersHaveAnEnd() {
        assertThatThrownBy(() -> read("--b~A:" + "x".repeat(20_000) + "~~x~--b--"))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 71})
    void aBoundaryHasOneToSeventyCharacters(int length) {
        assertThatThrownBy(() -> new MultipartReader(InputStream.nullInputStream(), "b".repeat(length)))
                .isInstanceOf(InvalidInputException.class);
    }

    private static List<String> read(String body) {
        MultipartReader reader = reader(body);
        List<String> parts = new ArrayList<>();
        for (Optional<MultipartReader.Part> part = reader.next(); part.isPresent(); part = reader.next()) {
            parts.add(part.get().headers() + " " + text(part.get().content()));
        }
        return parts;
    }

    private static MultipartReader reader(String body) {
        byte[] bytes = body.replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return new MultipartReader(new ByteArrayInputStream(bytes), "b");
    }

    private static String text(InputStream content) {
        try {
            return new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
