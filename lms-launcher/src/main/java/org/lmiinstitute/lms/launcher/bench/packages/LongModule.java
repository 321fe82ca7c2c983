package org.lmiinstitute.lms.launcher.bench.packages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.control.RunningInstance;

/** A module of a licensed course whose recording is made as long as is wanted. */
record LongModule(RunningInstance instance, Path data) {

    private static final String MODULE = "select lower(hex(m.id)), r.document from module m"
            + " join module_revision r on r.id = m.current_revision_id"
            + " join course_module c on c.module_id = m.id where r.document like '%.webm\"%' limit 1";
    private static final Pattern RECORDING = Pattern.compile("media/([0-9a-f]{64})\\.webm");
    private static final Pattern ID = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

    /** Appends bytes that nobody can compress to the kept file. @return the module's id */
    String grow(long bytes) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(
                        instance.databaseUrl(), instance.databaseUser(), instance.databasePassword());
                var module = connection.createStatement().executeQuery(MODULE)) {
            if (!module.next()) {
                throw new LaunchFailure("No module of a course has a recording.");
            }
            append(recording(module.getString(2)), bytes);
            return ID.matcher(module.getString(1)).replaceFirst("$1-$2-$3-$4-$5");
        }
    }

    private Path recording(String document) {
        Matcher recording = RECORDING.matcher(document);
        if (!recording.find()) {
            throw new LaunchFailure("The module has no recording.");
        }
        String hash = recording.group(1);
        return data.resolve("files").resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static void append(Path file, long bytes) throws IOException {
        Random random = new Random(1);
        byte[] block = new byte[1 << 20];
        file.toFile().setWritable(true);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            for (long left = bytes; left > 0; left -= block.length) {
                random.nextBytes(block);
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        }
    }
}
