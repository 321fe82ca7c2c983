package org.lmiinstitute.lms.packaging.internal.incoming.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.packaging.ContentImport;
import org.lmiinstitute.lms.packaging.NoRoomException;
import org.lmiinstitute.lms.packaging.UploadTooLargeException;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Files that come in pieces. */
@WithDatabase
class UploadsTest {

    private static final byte[] FILE = {1, 2, 3, 4, 5, 6};

    private final DataSource database;

    @TempDir
    private Path data;

    private ImportFixture fixture;
    private Uploads uploads;

    UploadsTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        fixture = new ImportFixture(database, data);
        uploads = fixture.uploads;
    }

    @Test
    void aPieceThatBreaksOffCountsAsFarAsItCame() throws IOException {
        UUID id = begun(FILE.length);
        InputStream broken = new SequenceInputStream(piece(0, 4), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThat(uploads.append(fixture.now(id), 0, broken)).isEqualTo(4);
        assertThat(uploads.received(id)).isEqualTo(4);
        assertThat(uploads.append(fixture.now(id), 4, piece(4, 6))).isEqualTo(6);

        assertThat(Files.readAllBytes(fixture.files.path(id))).isEqualTo(FILE);
    }

    @Test
    void aPieceThatBelongsElsewhereIsRefusedWithThePlaceWhereItGoesOn() {
        UUID id = begun(FILE.length);
        uploads.append(fixture.now(id), 0, piece(0, 2));

        assertThatThrownBy(() -> uploads.append(fixture.now(id), 0, piece(0, 2)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("goes on at byte 2");
        assertThat(uploads.received(id)).isEqualTo(2);
    }

    @Test
    void twoConnectionsDoNotWriteAtOneFile() {
        UUID id = begun(FILE.length);
        InputStream second = new InputStream() {
            @Override
            public int read() {
                assertThatThrownBy(() -> uploads.append(fixture.now(id), 0, piece(0, 2)))
                        .isInstanceOf(ConflictException.class)
                        .hasMessageContaining("Another connection");
                return -1;
            }
        };

        assertThat(uploads.append(fixture.now(id), 0, second)).isZero();
    }

    @Test
    void moreThanWasAnnouncedIsRefused() {
        UUID id = begun(2);

        assertThatThrownBy(() -> uploads.append(fixture.now(id), 0, piece(0, 3)))
                .isInstanceOf(UploadTooLargeException.class);
    }

    @Test
    void whatIsTooLargeOrEmptyIsRefusedBeforeAByteComes() {
        assertThatThrownBy(() -> begun(ImportFixture.LIMIT + 1))
                .isInstanceOf(UploadTooLargeException.class)
                .hasMessageContaining("LMS_IMPORT_MAX");
        assertThatThrownBy(() -> begun(0)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aDiskThatIsNearlyFullIsNotFilled() {
        long expected = fixture.table.uploading().stream()
                .mapToLong(ContentImport::bytes)
                .sum();
        fixture.free = ImportDisk.RESERVE + expected + 10;
        begun(6);

        assertThatThrownBy(() -> begun(6))
                .as("beside the six that are still to come")
                .isInstanceOf(NoRoomException.class)
                .hasMessageContaining("1024 MB have to stay free");
        begun(4);
    }

    @Test
    void whatOthersFillMeanwhileStopsAnUploadAndKeepsWhatCame() {
        UUID id = begun(FILE.length);
        uploads.append(fixture.now(id), 0, piece(0, 2));
        fixture.free = ImportDisk.RESERVE + 3;

        assertThatThrownBy(() -> uploads.append(fixture.now(id), 2, piece(2, 6)))
                .isInstanceOf(NoRoomException.class);

        assertThat(uploads.received(id)).isEqualTo(2);
        fixture.free = ImportDisk.RESERVE + 4;
        assertThat(uploads.append(fixture.now(id), 2, piece(2, 6))).isEqualTo(FILE.length);
    }

    @Test
    void ofOneAccountFewUploadsStandUnfinished() {
        UUID account = UUID.randomUUID();
        List<UUID> open = IntStream.range(0, Uploads.MOST_OPEN)
                .mapToObj(one -> begunBy(account))
                .toList();

        assertThatThrownBy(() -> begunBy(account))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("not finished");
        begunBy(UUID.randomUUID());
        fixture.imports.discard(open.get(0));
        begunBy(account);
    }

    @Test
    void uploadsThatNobodyGoesOnWithAreClearedAway() {
        UUID old = begun(FILE.length);
        uploads.append(fixture.now(old), 0, piece(0, 2));
        fixture.clock.pass(Uploads.EXPIRES.minus(Duration.ofHours(1)));
        UUID fresh = begun(FILE.length);
        fixture.clock.pass(Duration.ofHours(2));

        uploads.removeExpired();

        assertThat(fixture.imports.find(old)).isEmpty();
        assertThat(fixture.hasFile(old)).isFalse();
        assertThat(fixture.imports.find(fresh)).isPresent();
    }

    @Test
    void aPathBeforeTheNameIsLeftOut() {
        UUID id = uploads.begin(ImportFixture.INSTITUTE, Optional.empty(), "C:\\packages\\course.zip", 1);

        assertThat(fixture.now(id).fileName()).isEqualTo("course.zip");
    }

    private UUID begunBy(UUID account) {
        return uploads.begin(ImportFixture.INSTITUTE, Optional.of(account), "course.zip", 1);
    }

    private UUID begun(long bytes) {
        return uploads.begin(ImportFixture.INSTITUTE, Optional.empty(), "course.zip", bytes);
    }

    private static InputStream piece(int from, int to) {
        return new ByteArrayInputStream(FILE, from, to - from);
    }
}
