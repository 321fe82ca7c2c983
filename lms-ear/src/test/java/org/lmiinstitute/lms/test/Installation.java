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
 * <p>A start takes half a minute, so tests share what they can: {@link #shared()} is for tests that only use it, {@link
 * #restartable()} for those that kill it, fill it or count in it, and only who needs settings or an emptiness of their own
 * takes a {@link #fresh()} one.
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

    /** Where every installation looks for its mail server; who expects mail starts one here. */
    public static final int SMTP_PORT = Ports.free();

    /** Limits of {@link #restartable()}; bytes but for the heap. */
    static final int HEAP_MEGABYTES = 512;

    static final long MAX_ATTACHMENT = 1L << 30;
    static final int MAX_BODY = 12_000_000;

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

    /**
     * The installation that may be killed, with a small heap and the limits below; running when it is handed out. Who uses it
     * leaves its demonstration accounts as they are, and takes {@link #addLearner people of their own}.
     */
    public static Installation restartable() {
        if (!Restartable.INSTANCE.isRunning()) {
            Restartable.INSTANCE.start();
        }
        return Restartable.INSTANCE;
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
                "LMS_CONTENT_PORT", String.valueOf(Ports.free()),
                "LMS_DEMO_PASSWORD", PASSWORD,
                "LMS_LRS_KEY", LRS_KEY,
                "LMS_LRS_SECRET", LRS_SECRET,
                "LMS_API_KEY", API_KEY,
                "LMS_API_SECRET", API_SECRET,
                "LMS_SMTP_URL", "smtp://127.0.0.1:" + SMTP_PORT));
        if (ExternalDatabase.isWanted()) {
            environment.put("LMS_DB_URL", ExternalDatabase.freshSchema());
        }
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

    /** Reads the content folder again, as {@code ./lms import} does. @return what the launcher printed */
    public String importContent() {
        var order = Launcher.start("import", environment, data.resolve("import.txt"));
        order.awaitEnd();
        return order.output();
    }

    /** The address of a path, which begins with a slash. */
    public URI url(String path) {
        return URI.create("http://localhost:" + environment.get("LMS_HTTP_PORT") + path);
    }

    /** The address of a path in the origin of external packages. */
    public URI contentUrl(String path) {
        return URI.create("http://localhost:" + environment.get("LMS_CONTENT_PORT") + path);
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

    /** Makes a learner of the test's own, who signs in with {@link #PASSWORD}. */
    public void addLearner(String email, String name) throws SQLException {
        addAccount(email, name, "learner@example.org");
    }

    /** Makes an account of the test's own with the roles of another, who signs in with {@link #PASSWORD}. */
    void addAccount(String email, String name, String like) throws SQLException {
        try (Connection connection = database();
                var account = connection.prepareStatement("insert into account (id, email, display_name, locale, zone,"
                        + " password_hash, active, created_at) select unhex(replace(uuid(), '-', '')), ?, ?, locale, zone,"
                        + " password_hash, active, created_at from account where email = ?");
                var roles = connection.prepareStatement("insert into account_role (account_id, role_name)"
                        + " select a.id, r.role_name from account a, account_role r join account l on l.id = r.account_id"
                        + " where a.email = ? and l.email = ?")) {
            account.setString(1, email);
            account.setString(2, name);
            account.setString(3, like);
            account.executeUpdate();
            roles.setString(1, email);
            roles.setString(2, like);
            roles.executeUpdate();
        }
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
        if (isRunning()) {
            stop();
        }
    }

    private boolean isRunning() {
        return launcher != null && launcher.process().isAlive();
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

    private static final class Restartable {
        private static final Installation INSTANCE = prepared(Map.of(
                "LMS_HEAP",
                String.valueOf(HEAP_MEGABYTES),
                "LMS_XAPI_MAX_ATTACHMENT",
                String.valueOf(MAX_ATTACHMENT),
                "LMS_XAPI_MAX_BODY",
                String.valueOf(MAX_BODY)));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close));
        }
    }
}
