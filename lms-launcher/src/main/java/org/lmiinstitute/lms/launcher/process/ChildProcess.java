package org.lmiinstitute.lms.launcher.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.lmiinstitute.lms.launcher.LaunchFailure;

/** A running process of ours: its name for messages, its record for the next launcher, and how it is stopped. */
public final class ChildProcess implements AutoCloseable {

    private final String name;
    private final Process process;
    private final ProcessRecord record;
    private final Duration patience;

    private ChildProcess(String name, Process process, ProcessRecord record, Duration patience) {
        this.name = name;
        this.process = process;
        this.record = record;
        this.patience = patience;
    }

    /**
     * Starts a process and remembers it.
     *
     * @param output file that gets what the process prints, begun anew
     * @param patience how long it may take to stop before it is killed
     */
    public static ChildProcess start(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path output,
            ProcessRecord record,
            Duration patience) {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            record.write(process.toHandle());
            return new ChildProcess(name, process, record, patience);
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
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        record.forget();
    }
}
