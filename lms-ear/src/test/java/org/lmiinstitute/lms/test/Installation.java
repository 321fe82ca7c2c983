package org.lmiinstitute.lms.test;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.lmiinstitute.lms.launcher.Ports;
import org.lmiinstitute.lms.launcher.control.InstanceFile;
import org.lmiinstitute.lms.launcher.control.RunningInstance;
import org.lmiinstitute.lms.launcher.process.ProcessRecord;

/**
 * The product as {@code ./lms run} starts it: on free ports, with data of its own and the demonstration accounts.
 *
 * <p>{@link #shared()} is for tests that only use it; who kills or restarts takes a {@link #fresh()} one.
 */
public final class Installation implements AutoCloseable {

    /** Password of every demonstration account. */
    public static final String PASSWORD = "correct horse battery";

    /** A credential of the institute's store with every scope. */
    public static final String LRS_KEY = "test-lrs";

    public static final String LRS_SECRET = "test-lrs-secret-0123456789";

    /** An API client of organization NAWB. */
    public static final String API_KEY = "test-nawb";

    public static final String API_SECRET = "test-nawb-secret-0123456789";

    private final Path data;
    private final Map<String, String> environment;
    private Launcher launcher;

    private Installation(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
    }

    /** The one installation of this run of the tests, started by the first who asks. */
    public static Installation shared() {
        return Shared.INSTANCE;
    }

    /** An installation of the caller's own; the caller closes it. */
    public static Installation fresh() {
        return fresh(Map.of());
    }

    /** @param settings environment variables in addition to, or instead of, the usual ones */
    public static Installation fresh(Map<String, String> settings) {
        var installation = prepared(settings);
        installation.start();
        return installation;
    }

    /** An installation that was not started yet. */
    static Installation prepared(Map<String, String> settings) {
        var data = TestFolder.fresh("installation");
        var environment = new HashMap<>(Map.of(
                "LMS_DATA", data.toString(),
                "LMS_HTTP_PORT", String.valueOf(Ports.free()),
                "LMS_DEMO_PASSWORD", PASSWORD,
                "LMS_LRS_KEY", LRS_KEY,
                "LMS_LRS_SECRET", LRS_SECRET,
                "LMS_API_KEY", API_KEY,
                "LMS_API_SECRET", API_SECRET));
        environment.putAll(settings);
        return new Installation(data, environment);
    }

    /** Changes settings for the starts from now on. */
    void change(Map<String, String> settings) {
        environment.putAll(settings);
    }

    /** Tries to start it, which must be refused. @return the one line that the launcher says */
    String refusedStart() {
        launcher = Launcher.start("run", environment, data.resolve("console.txt"));
        return launcher.refusal();
    }

    /** Starts it (again) and waits until it is ready. */
    public void start() {
        launcher = Launcher.start("run", environment, data.resolve("console.txt"));
        launcher.awaitLine("Ready:");
    }

    /** The address of a path, which begins with a slash. */
    public URI url(String path) {
        return URI.create("http://localhost:" + environment.get("LMS_HTTP_PORT") + path);
    }

    public Path data() {
        return data;
    }

    /** What the launcher has printed since it was started. */
    public String console() {
        return launcher.output();
    }

    /** A connection of the test's own to the installation's database. */
    public Connection database() throws SQLException {
        var running = running();
        return DriverManager.getConnection(running.databaseUrl(), running.databaseUser(), running.databasePassword());
    }

    /** Kills the application server as a crash would, and waits for the launcher to notice and end. @return its exit code */
    public int killServer() {
        kill(running().serverProcess());
        return launcher.awaitEnd();
    }

    /** Kills the database as a crash would, and waits for the launcher to notice and end. @return its exit code */
    public int killDatabase() {
        kill(running().databaseProcess());
        return launcher.awaitEnd();
    }

    /** Kills the launcher, which leaves server and database running. */
    public void killLauncher() {
        kill(launcher.process().pid());
        launcher.awaitEnd();
    }

    /** Kills everything at once. */
    public void killAll() {
        var running = running();
        kill(launcher.process().pid());
        kill(running.serverProcess());
        kill(running.databaseProcess());
        launcher.awaitEnd();
    }

    /** Whether server or database is still there. */
    public boolean isAnythingRunning() {
        return Stream.of("server", "database")
                .anyMatch(name -> new ProcessRecord(data.resolve("run/" + name + ".process"))
                        .find()
                        .isPresent());
    }

    /** Stops it cleanly. @return the launcher's exit code */
    public int stop() {
        return launcher.stop();
    }

    @Override
    public void close() {
        if (launcher != null && launcher.process().isAlive()) {
            stop();
        }
    }

    private RunningInstance running() {
        return InstanceFile.in(data).read().orElseThrow();
    }

    private static void kill(long process) {
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static final class Shared {
        private static final Installation INSTANCE = fresh();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close));
        }
    }
}
