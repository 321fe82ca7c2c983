package org.lmiinstitute.lms.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.media.internal.ContentFolder;

class ContentFolderTest {

    private static final byte[] TEXT = "year,rate\n1982,9.7\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void aFileIsKeptUnderItsHash() throws IOException {
        ContentFolder files = new ContentFolder(folder);

        ContentFolder.Kept kept = files.keep(new ByteArrayInputStream(TEXT));

        assertThat(kept).isEqualTo(new ContentFolder.Kept(Sha256.hex(TEXT), TEXT.length));
        assertThat(files.path(kept.sha256())).hasBinaryContent(TEXT);
    }

    @Test
    void theSameContentIsKeptOnceAndNothingIsLeftBehind() throws IOException {
        ContentFolder files = new ContentFolder(folder);
        files.keep(new ByteArrayInputStream(TEXT));
        files.keep(new ByteArrayInputStream(TEXT));

        assertThat(filesIn(folder)).containsExactly(files.path(Sha256.hex(TEXT)));
    }

    @Test
    void aStreamThatBreaksOffLeavesNothing() throws IOException {
        ContentFolder files = new ContentFolder(folder);
        InputStream broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given++ > 10) {
                    throw new IOException("line dropped");
                }
                return 'x';
            }
        };

        assertThatThrownBy(() -> files.keep(broken)).isInstanceOf(UncheckedIOException.class);
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void whatIsNotOnTheListIsNotTaken() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<script>");

        assertThatThrownBy(() -> MediaFile.identify(page))
                .isInstanceOf(UnknownMediaTypeException.class)
                .hasMessageContaining("page.html: files of this kind are not taken; one of: csv, ");
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
