package org.lmiinstitute.lms.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void aSecondLauncherOnTheSameDataIsRefused() {
        var root = temporary.resolve("data");
        try (var first = DataFolder.open(root)) {
            assertThat(first.root()).isEqualTo(root);
            assertThatThrownBy(() -> DataFolder.open(root))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining(root.toString());
        }
        DataFolder.open(root).close();
    }

    @Test
    void otherUsersCannotLookIn() throws IOException {
        try (var data = DataFolder.open(temporary.resolve("data"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.run())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsSaidInOneLine() throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "no folder");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("LMS_DATA");
    }

    @Test
    void aFullDiskIsSaidInOneLine() {
        var root = temporary.resolve("data");

        assertThatThrownBy(() -> DataFolder.open(root, Long.MAX_VALUE))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("The disk is full: " + root + " has ")
                .hasMessageContaining("LMS_DATA")
                .message()
                .hasLineCount(1);
    }

    @Test
    void theDemoPasswordStaysTheSame() {
        try (var data = DataFolder.open(temporary.resolve("data"))) {
            var settings = new SettingsReader(java.util.Map.of(), temporary).read();
            var made = DemoPassword.in(data).value(settings);

            assertThat(made).hasSize(12);
            assertThat(DemoPassword.in(data).value(settings)).isEqualTo(made);
        }
    }
}
