package org.lmiinstitute.lms.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher of the distribution in a process of its own, as {@code ./lms} starts it. */
final class Launcher {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final Path output;

    private Launcher(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts a verb.
     *
     * @param verb with its arguments, separated by blanks
     * @param environment variables, the only ones with {@code LMS_} that it sees
     * @param output file that gets what it prints
     */
    static Launcher start(String verb, Map<String, String> environment, Path output) {
        var home = Path.of(System.getProperty("lms.home")).toAbsolutePath().normalize();
        var distribution = Path.of(System.getProperty("lms.distribution"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                distribution.resolve("lib") + "/*",
                "-Dlms.home=" + home,
                "-Dlms.distribution=" + distribution,
                "org.lmiinstitute.lms.launcher.Main"));
        command.addAll(List.of(verb.split(" ")));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LMS_"));
        builder.environment().putAll(environment);
        try {
            return new Launcher(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a line begins with the word. */
    void awaitLine(String word) {
        var deadline = Instant.now().plus(PATIENCE);
        while (output().lines().noneMatch(line -> line.startsWith(word))) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("No '" + word + "' from the launcher, which said:\n" + output());
            }
            Pause.brief();
        }
    }

    /** @return the exit code */
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("The launcher does not end; it said:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it ends because it refuses to go on. @return the one line that says why */
    String refusal() {
        assertThat(awaitEnd()).as("exit code").isEqualTo(1);
        var lines =
                output().lines().filter(line -> !line.startsWith("Starting")).toList();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    /** Stops it as Ctrl-C or a service manager does. */
    int stop() {
        process.destroy();
        return awaitEnd();
    }
}
