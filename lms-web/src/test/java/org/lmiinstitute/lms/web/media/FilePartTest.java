package org.lmiinstitute.lms.web.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePartTest {

    private static final String STATE = "\"hash\"";

    @TempDir
    private Path folder;

    /** Of ten bytes, with RFC 9110's section. */
    @ParameterizedTest(name = "section {0}: Range {1}, If-Range {2}: {3} {4} \"{6}\"")
    @CsvSource(
            nullValues = "none",
            value = {
                "14.2,   none,        none,      200, none,       10, 0123456789, true",
                "14.2,   bytes=2-5,   none,      206, bytes 2-5/10, 4, 2345,      false",
                "14.2,   bytes=0-5,   none,      206, bytes 0-5/10, 6, 012345,    true",
                "14.1.2, bytes=7-,    none,      206, bytes 7-9/10, 3, 789,       false",
                "14.4,   bytes=10-12, none,      416, bytes */10,   0, '',        false",
                "13.1.5, bytes=2-5,   '\"hash\"',  206, bytes 2-5/10, 4, 2345,      false",
                "13.1.5, bytes=2-5,   '\"other\"', 200, none,       10, 0123456789, true"
            })
    void whatIsAskedForIsSent(
            String section,
            String range,
            String ifRange,
            int status,
            String contentRange,
            String length,
            String content,
            boolean isFromStart)
            throws IOException {
        FilePart part = FilePart.of(file("0123456789"), 10, STATE, range, ifRange);

        assertThat(part.status()).isEqualTo(status);
        assertThat(part.headers().get("Content-Range")).isEqualTo(contentRange);
        assertThat(part.headers()).containsEntry("Content-Length", length).containsEntry("Accept-Ranges", "bytes");
        assertThat(sent(part)).isEqualTo(content);
        assertThat(part.isFromStart()).isEqualTo(isFromStart);
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
    void aFileThatIsShorterThanItShouldBeEndsInAnError() {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> sent(FilePart.of(file("0123"), 6, STATE, "bytes=2-5", null)))
                .withMessage("a file of 4 bytes should have 6");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }

    private static String sent(FilePart part) throws IOException {
        var to = new ByteArrayOutputStream();
        part.writeTo(to);
        return to.toString();
    }
}
