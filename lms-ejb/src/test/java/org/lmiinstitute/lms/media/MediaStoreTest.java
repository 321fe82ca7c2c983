package org.lmiinstitute.lms.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.testing.GivenSettings;
import org.lmiinstitute.lms.testing.KnownMedia;

class MediaStoreTest {

    @TempDir
    Path data;

    private final KnownMedia known = new KnownMedia();
    private MediaStore store;

    @BeforeEach
    void begin() {
        store = new MediaStore(known, new GivenSettings(Map.of(), data));
    }

    @Test
    void aWrittenFileIsOnTheDiskAndUnknownUntilItIsEntered() throws IOException {
        MediaFile written = store.write(file("film"));

        assertThat(store.path(written.sha256())).hasContent("film");
        assertThat(store.find(written.sha256())).isEmpty();

        store.enter(written);

        assertThat(store.find(written.sha256())).contains(written);
    }

    @Test
    void noRowNamesAFileThatIsNotThere() throws IOException {
        MediaFile unwritten = MediaFile.identify(file("film"));

        assertThatThrownBy(() -> store.enter(unwritten))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(unwritten.src());
        assertThat(store.find(unwritten.sha256())).isEmpty();
    }

    /** The import that wrote them failed; one that was just written may be of an import under way. */
    @Test
    void whatNobodyEnteredGoesAfterADay() throws IOException {
        MediaFile entered = store.enter(store.write(file("entered")));
        MediaFile orphan = store.write(file("orphan"));
        MediaFile fresh = store.write(file("fresh"));
        age(entered);
        age(orphan);

        store.removeOrphans(Instant.now().minus(Duration.ofDays(1)));

        assertThat(store.path(entered.sha256())).exists();
        assertThat(store.path(orphan.sha256())).doesNotExist();
        assertThat(store.path(fresh.sha256())).exists();
    }

    @Test
    void whatAnImportWritesAgainIsKeptForIt() throws IOException {
        MediaFile left = store.write(file("film"));
        age(left);

        MediaFile found = store.write(file("film"));
        store.removeOrphans(Instant.now().minus(Duration.ofDays(1)));

        assertThat(store.enter(found)).isEqualTo(left);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(data.resolve("film.webm"), content);
    }

    private void age(MediaFile file) throws IOException {
        Files.setLastModifiedTime(
                store.path(file.sha256()), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }
}
