package org.lmiinstitute.lms.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.common.NotAllowedException;

class RestrictedFilesTest {

    @TempDir
    Path folder;

    @Test
    void aKeptFileIsThereWholeAndAnUnknownOneIsNot() throws IOException {
        RestrictedFiles files = new RestrictedFiles(folder.resolve("restricted"));

        MediaFile kept = files.keep("run", "package.zip", (out, half) -> out.write("keys".getBytes(UTF_8)));

        assertThat(kept).isEqualTo(MediaFile.identify(Files.writeString(folder.resolve("package.zip"), "keys")));
        assertThat(files.has(kept.sha256())).isTrue();
        assertThat(files.path(kept.sha256())).hasContent("keys").startsWith(folder.resolve("restricted"));
        assertThat(files.has("0".repeat(64))).isFalse();
    }

    @Test
    void whatIsWrittenCanBeReadBackBeforeItIsWhole() {
        RestrictedFiles files = new RestrictedFiles(folder);

        MediaFile kept = files.keep("run", "package.zip", (out, half) -> {
            out.write("first".getBytes(UTF_8));
            out.flush();
            out.write((" of " + Files.size(half)).getBytes(UTF_8));
        });

        assertThat(files.path(kept.sha256())).hasContent("first of 5");
    }

    @Test
    void whatFailsLeavesNothing() throws IOException {
        RestrictedFiles files = new RestrictedFiles(folder);

        assertThatThrownBy(() -> files.keep("run", "package.zip", (out, half) -> {
                    out.write(1);
                    throw new NotAllowedException("no further");
                }))
                .isInstanceOf(NotAllowedException.class);

        assertThat(halves()).isEmpty();
    }

    @Test
    void aRunClearsAwayWhatItLeftWhenItsServerDiedAndOfOthersWhatIsAbandoned() throws IOException {
        RestrictedFiles files = new RestrictedFiles(folder);
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Files.createFile(incoming.resolve("run-1.part"));
        Path other = Files.createFile(incoming.resolve("other-1.part"));
        Path abandoned = Files.createFile(incoming.resolve("other-2.part"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        files.keep("run", "package.zip", (out, half) -> out.write(1));

        assertThat(halves()).containsExactly(other);
    }

    @Test
    void whatNobodyOwnsGoesAfterADay() throws IOException {
        RestrictedFiles files = new RestrictedFiles(folder);
        String owned = keep(files, "owned");
        String orphan = keep(files, "orphan");
        String fresh = keep(files, "fresh");
        Path abandoned = Files.createFile(folder.resolve("incoming/run-1.part"));
        Path written = Files.createFile(folder.resolve("incoming/run-2.part"));
        for (Path old : List.of(files.path(owned), files.path(orphan), abandoned)) {
            age(old);
        }

        files.removeOrphans(Instant.now().minus(Duration.ofDays(1)), owned::equals);

        assertThat(files.has(owned)).isTrue();
        assertThat(files.has(orphan)).isFalse();
        assertThat(files.has(fresh)).as("its row is still to come").isTrue();
        assertThat(halves()).containsExactly(written);
    }

    @Test
    void whatIsKeptAgainCountsAsNew() throws IOException {
        RestrictedFiles files = new RestrictedFiles(folder);
        String hash = keep(files, "orphan");
        age(files.path(hash));

        assertThat(keep(files, "orphan")).isEqualTo(hash);
        files.removeOrphans(Instant.now().minus(Duration.ofDays(1)), none -> false);

        assertThat(files.has(hash)).isTrue();
    }

    /** Between the look at its time and its removal somebody keeps it again. */
    @Test
    void whatIsKeptAgainWhileItIsLookedAtStays() throws IOException {
        RestrictedFiles files = new RestrictedFiles(folder);
        String hash = keep(files, "orphan");
        age(files.path(hash));

        files.removeOrphans(Instant.now().minus(Duration.ofDays(1)), asked -> {
            keep(files, "orphan");
            return false;
        });

        assertThat(files.has(hash)).isTrue();
    }

    @Test
    void aFolderThatIsNotThereHoldsNoOrphans() {
        assertThatCode(() -> new RestrictedFiles(folder.resolve("none")).removeOrphans(Instant.now(), none -> false))
                .doesNotThrowAnyException();
    }

    private static String keep(RestrictedFiles files, String content) {
        return files.keep("run", (out, half) -> out.write(content.getBytes(UTF_8)));
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    }

    private List<Path> halves() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("incoming"))) {
            return left.toList();
        }
    }
}
