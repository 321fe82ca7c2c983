package org.lmiinstitute.lms.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/**
 * CPU time of a process.
 *
 * @param process process id, 0 if the process is not on this machine
 */
public record ProcessorTime(long process) {

    private static final int MILLISECONDS_PER_TICK = 10;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    /** Milliseconds of user and system time since its start; {@code proc(5)}, fields 14 and 15. */
    public long milliseconds() {
        if (process == 0) {
            return 0;
        }
        try {
            return parse(Files.readString(Path.of("/proc", String.valueOf(process), "stat")));
        } catch (IOException e) {
            throw new LaunchFailure("Process " + process + " has ended.", e);
        }
    }

    /** The name in parentheses may hold spaces, so fields are counted from behind it. */
    static long parse(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) * MILLISECONDS_PER_TICK;
    }
}
