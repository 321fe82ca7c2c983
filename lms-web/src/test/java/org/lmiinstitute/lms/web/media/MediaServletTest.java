package org.lmiinstitute.lms.web.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

class MediaServletTest {

    @TempDir
    private Path folder;

    @Test
    void aPartIsSent() throws IOException {
        assertThat(sent("0123456789", new ByteRange(2, 5))).isEqualTo("2345");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
    void aFileThatIsShorterThanItShouldBeEndsInAnError() {
        assertThatExceptionOfType(EOFException.class)
                .isThrownBy(() -> sent("0123", new ByteRange(2, 5)))
                .withMessage("a file of 4 bytes should have bytes up to 5");
    }

    private String sent(String content, ByteRange part) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), content);
        var to = new ByteArrayOutputStream();
        try (FileChannel from = FileChannel.open(file)) {
            MediaServlet.copy(from, part, Channels.newChannel(to));
        }
        return to.toString();
    }
}
