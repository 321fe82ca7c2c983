package org.lmiinstitute.lms.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
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

    private List<Path> halves() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("incoming"))) {
            return left.toList();
        }
    }
}
