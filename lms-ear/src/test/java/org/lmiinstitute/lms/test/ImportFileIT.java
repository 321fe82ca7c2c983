package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.test.imports.DeliveredZip;

/** {@code ./lms import FILE} in the running product. */
class ImportFileIT {

    private final Installation installation = Installation.restartable();

    @TempDir
    private Path folder;

    @Test
    void theReportIsPrintedAndAcceptedWhenThatIsAskedFor() throws IOException {
        String title = "At the console " + UUID.randomUUID();
        Path file = Files.write(folder.resolve("course.zip"), DeliveredZip.scorm(title, 2));

        Launcher looked = importFile(file.toString());
        assertThat(looked.awaitEnd()).as(looked.output()).isZero();
        assertThat(looked.output())
                .contains(title + " (SCORM 1.2)")
                .containsPattern("exact +\\w+ +Part 1")
                .containsPattern("\\d+ things: \\d+ exact, \\d+ approximate, \\d+ not imported\\.")
                .contains("Nothing was taken in yet");

        Launcher accepted = importFile("--accept " + file);
        assertThat(accepted.awaitEnd()).as(accepted.output()).isZero();
        assertThat(accepted.output()).contains("Accepted: 1 module.");
    }

    @Test
    void aRefusalIsToldWithItsReason() throws IOException {
        Path file = Files.write(folder.resolve("folder.zip"), DeliveredZip.inAFolder());

        Launcher refused = importFile(file + " --accept");

        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertThat(refused.output()).contains("folder.zip was refused.", "course/imsmanifest.xml", "topmost folder");
        Launcher nowhere = importFile(folder.resolve("nowhere.zip").toString());
        assertThat(nowhere.awaitEnd()).isEqualTo(1);
        assertThat(nowhere.output()).contains("There is no file");
    }

    @Test
    void ofAFileWithNothingToTakeInThereIsOnlyItsReport() throws IOException {
        Path file = Files.write(folder.resolve("empty.zip"), DeliveredZip.withoutContent());

        Launcher looked = importFile(file.toString());
        assertThat(looked.awaitEnd()).as(looked.output()).isZero();
        assertThat(looked.output())
                .contains("Nothing in this file can be imported; discard it at ", " 0 exact, 0 approximate");

        Launcher refused = importFile(file + " --accept");
        assertThat(refused.awaitEnd()).isEqualTo(1);
        assertThat(refused.output())
                .contains("Nothing in this file can be imported")
                .doesNotContain("Accepted");
    }

    private Launcher importFile(String arguments) {
        return Launcher.start(
                "import " + arguments,
                Map.of("LMS_DATA", installation.data().toString()),
                installation.data().resolve("import.txt"));
    }
}
