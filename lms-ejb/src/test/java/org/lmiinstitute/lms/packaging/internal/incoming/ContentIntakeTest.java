package org.lmiinstitute.lms.packaging.internal.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.packaging.Fate;

/** Content files that were edited come in again. */
class ContentIntakeTest {

    private final MemoryFiles files = new MemoryFiles()
            .with("readme.txt", "how to edit this")
            .with("courses/wages/course.yaml", "code: LMI-7\ntitle: \"Reading wages\"\n")
            .with("modules/wages/module.yaml", "title: Wages\n")
            .with("modules/wages/lessons/one.md", "One");

    @TempDir
    Path folder;

    @Test
    void theyAreKnownByTheirMainFiles() throws IOException {
        assertThat(PackageKind.detect(files).kind()).isEqualTo(PackageKind.CONTENT);
    }

    @Test
    void everyFileIsToldOf() throws IOException {
        Intake read = new ContentIntake().read(files, PackageKind.CONTENT);

        assertThat(read.title()).isEqualTo("Reading wages");
        assertThat(read.counts())
                .containsEntry("course", 1L)
                .containsEntry("module", 1L)
                .containsEntry("file", 2L);
        assertThat(read.items())
                .filteredOn(item -> item.fate() == Fate.NOT_IMPORTED)
                .singleElement()
                .satisfies(item -> assertThat(item.label()).isEqualTo("readme.txt"));
    }

    @Test
    void theyAreWrittenAsTheyCame() throws IOException {
        NativeContent content =
                new ContentIntake().read(files, PackageKind.CONTENT).content().orElseThrow();
        content.write(folder, files);

        assertThat(content.modules()).isEmpty();
        assertThat(folder.resolve("modules/wages/lessons/one.md")).hasContent("One");
        assertThat(folder.resolve("readme.txt")).doesNotExist();
    }
}
