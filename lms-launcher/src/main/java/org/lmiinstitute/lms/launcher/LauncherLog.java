package org.lmiinstitute.lms.launcher;

import java.io.IOException;
import java.util.logging.FileHandler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what libraries log in the launcher's process (Flyway above all) to a file instead of the console. */
final class LauncherLog {

    private static final int MEGABYTE = 1024 * 1024;

    private LauncherLog() {}

    static void to(DataFolder data) {
        LogManager.getLogManager().reset();
        try {
            var file = new FileHandler(data.logs().resolve("launcher.log").toString(), MEGABYTE, 1, true);
            file.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(file);
        } catch (IOException e) {
            throw new LaunchFailure("The log folder " + data.logs() + " cannot be written to: " + e.getMessage(), e);
        }
    }
}
