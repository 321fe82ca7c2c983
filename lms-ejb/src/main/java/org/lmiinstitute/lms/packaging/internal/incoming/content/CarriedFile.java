package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFiles;

/** A file that comes along with a module. */
public sealed interface CarriedFile {

    /** In the folder. */
    String path();

    /** Writes it. */
    void write(Path folder, SourceFiles files) throws IOException;

    /** A file of the package as it is; a drawing without what runs or loads. */
    record Delivered(String path, String source) implements CarriedFile {

        @Override
        public void write(Path folder, SourceFiles files) throws IOException {
            SourceFile file = files.find(source).orElseThrow();
            Path target = folder.resolve(path);
            Files.createDirectories(target.getParent());
            if (path.endsWith(".svg")) {
                Files.write(target, SafeDrawing.of(file, new Remarks()));
                return;
            }
            try (InputStream content = file.open()) {
                Files.copy(content, target);
            }
        }
    }

    /** What stood within a page. */
    record Drawn(String path, byte[] content) implements CarriedFile {

        @Override
        public void write(Path folder, SourceFiles files) throws IOException {
            Path target = folder.resolve(path);
            Files.createDirectories(target.getParent());
            Files.write(target, content);
        }
    }
}
