package org.lmiinstitute.lms.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestrictedFilesTest {

    @TempDir
    Path folder;

    @Test
    void aKeptFileIsThereWholeAndAnUnknownOneIsNot() throws IOException {
        RestrictedFiles files = new RestrictedFiles(folder.resolve("restricted"));
        Path zip = Files.writeString(folder.resolve("package.zip"), "keys");

        MediaFile kept = files.keep(zip);

        assertThat(kept).isEqualTo(MediaFile.identify(zip));
        assertThat(files.has(kept.sha256())).isTrue();
        assertThat(files.path(kept.sha256())).hasContent("keys").startsWith(folder.resolve("restricted"));
        assertThat(files.has("0".repeat(64))).isFalse();
    }
}
