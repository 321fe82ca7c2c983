package org.lmiinstitute.lms.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.launcher.FileTree;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/**
 * The files of a new, empty database.
 *
 * <p>They are made in a folder beside and moved into place in one step, so that a start that was killed half way
 * leaves no half database.
 *
 * @param mariadb folder of MariaDB's programs
 * @param folder folder of the database
 */
record DatabaseFiles(Path mariadb, Path folder) {

    void installIfMissing(Path logs) {
        if (Files.exists(folder)) {
            return;
        }
        requireProgram();
        var draft = folder.resolveSibling(folder.getFileName() + ".new");
        try {
            FileTree.delete(draft);
            install(draft, logs.resolve("database-install.log"));
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LaunchFailure("The database cannot be created in " + folder + ": " + e.getMessage(), e);
        }
    }

    private void requireProgram() {
        var platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!platform.equals("Linux amd64")) {
            throw new LaunchFailure(
                    "The embedded database runs on Linux amd64, not on " + platform + ": set LMS_DB_URL.");
        }
    }

    private void install(Path draft, Path log) throws IOException {
        var command = new ArrayList<>(List.of(
                "/bin/sh",
                mariadb.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + mariadb,
                "--datadir=" + draft,
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=socket"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new LaunchFailure("The database cannot be created: see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while the database was being created.", e);
        }
    }
}
