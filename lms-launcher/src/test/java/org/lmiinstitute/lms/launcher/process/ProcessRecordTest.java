package org.lmiinstitute.lms.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    @TempDir
    private Path folder;

    @Test
    void aProcessThatAKilledLauncherLeftIsEnded() throws IOException {
        var process = new ProcessBuilder("sleep", "600").start();
        var record = new ProcessRecord(folder.resolve("database.process"));
        record.write(process.toHandle());

        new ProcessRecord(folder.resolve("database.process")).end();

        assertThat(process.isAlive()).isFalse();
        assertThat(folder.resolve("database.process")).doesNotExist();
    }

    @Test
    void aStrangerWithTheSameNumberIsLeftAlone() throws IOException {
        var stranger = new ProcessBuilder("sleep", "600").start();
        try {
            var file = folder.resolve("database.process");
            Files.writeString(file, stranger.pid() + " 2001-01-01T00:00:00Z\n");

            new ProcessRecord(file).end();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aFileThatWasCutOffByACrashIsNoHindrance() throws IOException {
        var file = folder.resolve("database.process");
        Files.writeString(file, "12");

        assertThat(new ProcessRecord(file).find()).isEmpty();
    }
}
