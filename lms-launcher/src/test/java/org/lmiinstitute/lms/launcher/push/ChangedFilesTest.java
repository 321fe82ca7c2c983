package org.lmiinstitute.lms.launcher.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesTest {

    @TempDir
    private Path folder;

    private Path source;
    private Path target;

    @BeforeEach
    void twoFolders() throws IOException {
        source = Files.createDirectories(folder.resolve("source/pages"));
        target = Files.createDirectories(folder.resolve("target/pages"));
        Files.writeString(source.resolve("same.xhtml"), "same");
        Files.writeString(target.resolve("same.xhtml"), "same");
        Files.writeString(source.resolve("edited.xhtml"), "new");
        Files.writeString(target.resolve("edited.xhtml"), "old");
        Files.writeString(source.resolve("added.xhtml"), "added");
        Files.writeString(target.resolve("only-there.xhtml"), "kept");
    }

    @Test
    void onlyWhatDiffersIsCopied() throws IOException {
        var copied = ChangedFiles.copy(folder.resolve("source"), folder.resolve("target"));

        assertThat(copied)
                .extracting(Path::toString)
                .containsExactlyInAnyOrder("pages/edited.xhtml", "pages/added.xhtml");
        assertThat(target.resolve("edited.xhtml")).hasContent("new");
        assertThat(target.resolve("only-there.xhtml")).hasContent("kept");
    }

    @Test
    void aSecondPushHasNothingToDo() {
        ChangedFiles.copy(folder.resolve("source"), folder.resolve("target"));

        assertThat(ChangedFiles.copy(folder.resolve("source"), folder.resolve("target")))
                .isEmpty();
    }

    @Test
    void aClassFileGivesTheNameOfItsClass() {
        assertThat(Push.className(Path.of("org/lmiinstitute/lms/web/Page$Row.class")))
                .isEqualTo("org.lmiinstitute.lms.web.Page$Row");
    }
}
