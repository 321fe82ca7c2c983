package org.lmiinstitute.lms.launcher.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** A running process of ours: its name for messages, its record for the next launcher, and how it is stopped. */
public final class ChildProcess implements AutoCloseable {

    private final String name;
    private final Process process;
    private final ProcessRecord record;

    private ChildProcess(String name, Process process, ProcessRecord record) {
        this.name = name;
        this.process = process;
        this.record = record;
    }

    /**
     * Starts a process and remembers it.
     *
     * @param output file that gets what the process prints, begun anew
     */
    public static ChildProcess start(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path output,
            ProcessRecord record) {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            record.write(process.toHandle());
            return new ChildProcess(name, process, record);
        } catch (IOException e) {
            throw new LaunchFailure("The " + name + " cannot be started: " + e.getMessage(), e);
        }
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with this when the process has ended, for whatever reason. */
    public CompletableFuture<ChildProcess> ended() {
        return process.onExit().thenApply(ended -> this);
    }

    /** Asks the process to stop, waits, and kills it if it does not. */
    @Override
    public void close() {
        record.end();
    }
}
