package org.lmiinstitute.lms.test.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.test.Installation;

/** Files come in over a bad line, are told off or read, and are gone when they are discarded. */
class ImportsIT {

    private static final int LARGE = 3 << 20;

    private final Installation installation = Installation.shared();
    private final ImportClient trainer = ImportClient.as(installation, "trainer@example.org");

    @Test
    void anUploadThatBreaksGoesOnWhereItBrokeAndIsDiscardedWithoutATrace() throws IOException, SQLException {
        byte[] file = DeliveredZip.largeScorm("Over a bad line", LARGE);
        int half = file.length / 2;
        UUID id = trainer.begin("bad-line.zip", file.length);

        trainer.breakOff(id, file, half);
        ImportClient.await(() -> trainer.offset(id) == half);
        assertThat(trainer.append(id, 1, file).statusCode())
                .as("a piece from elsewhere")
                .isEqualTo(409);
        byte[] rest = Arrays.copyOfRange(file, half, file.length);
        ImportClient.await(() -> trainer.append(id, half, rest).statusCode() == 204);

        trainer.awaitState(id, "read");
        assertThat(trainer.file(id)).hasBinaryContent(file);
        assertThat(trainer.get("/imports/reports/" + id + ".csv").body())
                .contains("kind,label,place,fate,reason", "Part 1");
        assertThat(trainer.get("/imports/" + id).body()).contains("Over a bad line", "SCORM 1.2");

        assertThat(trainer.press("discard", id).statusCode()).isEqualTo(303);
        assertThat(trainer.get("/imports/" + id).statusCode()).isEqualTo(404);
        assertThat(trainer.rows(id)).isZero();
        assertThat(Files.exists(trainer.file(id))).isFalse();
    }

    @Test
    void aRefusedFileTellsWhatIsWrongWhereAndWhatWouldBeRight() throws SQLException {
        UUID id = trainer.upload("folder.zip", DeliveredZip.inAFolder());

        trainer.awaitState(id, "refused");

        assertThat(trainer.get("/imports/" + id).body())
                .contains("course/imsmanifest.xml", "the manifest is not where systems look for it", "topmost folder");
        assertThat(Files.exists(trainer.file(id))).isFalse();
        trainer.press("discard", id);
        assertThat(trainer.rows(id)).isZero();
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeItComes() {
        HttpResponse<String> answer = trainer.create("huge.zip", 3L << 30);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("2147483648 bytes", "LMS_IMPORT_MAX");
    }

    @Test
    void anUploadIsEndedByItsSender() throws SQLException {
        UUID id = trainer.begin("regretted.zip", 10);
        trainer.append(id, 0, new byte[5]);

        assertThat(trainer.terminate(id).statusCode()).isEqualTo(204);

        assertThat(trainer.rows(id)).isZero();
        assertThat(Files.exists(trainer.file(id))).isFalse();
    }

    @Test
    void importsAreForTrainers() {
        ImportClient learner = ImportClient.as(installation, "learner@example.org");

        assertThat(learner.create("course.zip", 10).statusCode()).isEqualTo(403);
        assertThat(learner.get("/imports").statusCode()).isEqualTo(403);
    }
}
