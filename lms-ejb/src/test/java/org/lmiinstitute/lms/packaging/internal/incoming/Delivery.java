package org.lmiinstitute.lms.packaging.internal.incoming;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.lmiinstitute.lms.common.Problem;

/** Lays bytes down as an archive and reads all of it, as an import does. */
record Delivery(Path folder, ArchiveLimits limits) {

    static final ArchiveLimits SMALL = new ArchiveLimits(1_000, 4 << 20, 3 << 20, 100, 5, 40);

    Delivery(Path folder) {
        this(folder, SMALL);
    }

    /** Every file with its content. */
    Map<String, String> read(byte[] zip) throws IOException {
        Path file = Files.write(folder.resolve("delivered.zip"), zip);
        Map<String, String> contents = new TreeMap<>();
        try (SourceArchive archive = SourceArchive.open(file, limits)) {
            for (SourceFile found : archive.all()) {
                try (InputStream content = found.open()) {
                    contents.put(found.path(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return contents;
    }

    /** What is said when it is refused; fails if it is taken. */
    Problem refusal(byte[] zip) {
        ArchiveRefusedException refused = catchThrowableOfType(ArchiveRefusedException.class, () -> read(zip));
        if (refused == null) {
            throw new AssertionError("It was taken in");
        }
        return refused.problems().get(0);
    }
}
