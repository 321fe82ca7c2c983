package org.lmiinstitute.lms.test.partner;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.test.Installation;

/** Makes a module's recording very long, by letting its kept file end in a hole; and short again. */
final class LargeRecording implements AutoCloseable {

    private static final Pattern RECORDING = Pattern.compile("media/([0-9a-f]{64})\\.webm");

    private final Path file;
    private final String path;
    private final long before;

    private LargeRecording(Path file, String path, long bytes) {
        this.file = file;
        this.path = path;
        try {
            this.before = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        setLength(bytes);
    }

    static LargeRecording in(Installation installation, String module, long bytes) throws SQLException {
        try (var connection = installation.database();
                var document = connection.prepareStatement("select r.document from module m join module_revision r"
                        + " on r.id = m.current_revision_id where m.id = unhex(replace(?, '-', ''))")) {
            document.setString(1, module);
            try (var row = document.executeQuery()) {
                row.next();
                Matcher recording = RECORDING.matcher(row.getString(1));
                if (!recording.find()) {
                    throw new IllegalStateException("module " + module + " has no recording");
                }
                String hash = recording.group(1);
                Path kept = installation
                        .data()
                        .resolve("files")
                        .resolve(hash.substring(0, 2))
                        .resolve(hash);
                return new LargeRecording(kept, recording.group(), bytes);
            }
        }
    }

    /** Its path within a package. */
    String path() {
        return path;
    }

    @Override
    public void close() {
        setLength(before);
    }

    private void setLength(long bytes) {
        file.toFile().setWritable(true);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
