package org.lmiinstitute.lms.launcher.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lmiinstitute.lms.launcher.DataFolder;
import org.lmiinstitute.lms.launcher.Distribution;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.process.ChildProcess;
import org.lmiinstitute.lms.launcher.process.Pause;
import org.lmiinstitute.lms.launcher.process.ProcessRecord;

/** Payara in a process of its own, from the first line of its domain to its end. */
public final class ApplicationServer {

    private static final String LISTENERS =
            "configs.config.server-config.network-config.network-listeners.network-listener.";

    private final DataFolder data;
    private final ServerPlan plan;
    private final ChildProcess process;
    private final Administration administration;
    private final DomainWriter writer;
    private final StartReport report;

    private ApplicationServer(
            DataFolder data, ServerPlan plan, ChildProcess process, DomainWriter writer, StartReport report) {
        this.data = data;
        this.plan = plan;
        this.process = process;
        this.writer = writer;
        this.report = report;
        this.administration = new Administration(plan);
    }

    /**
     * Writes the domain and starts the process; it is not up yet when this returns.
     *
     * @param environment variables for the application, beside those of this process
     */
    public static ApplicationServer start(
            Distribution distribution, DataFolder data, ServerPlan plan, Map<String, String> environment) {
        var domain = data.domain();
        var report = new StartReport(data.run());
        var writer = new DomainWriter(distribution, domain, log(data), report);
        report.forget();
        writer.write(plan);
        var process = ChildProcess.start(
                "application server",
                new ServerCommand(distribution.payara(), domain).arguments(),
                new HashMap<>(environment),
                domain,
                data.logs().resolve("server-console.log"),
                record(data));
        return new ApplicationServer(data, plan, process, writer, report);
    }

    /** Where the running server is remembered. */
    public static ProcessRecord record(DataFolder data) {
        return new ProcessRecord(data.run().resolve("server.process"));
    }

    /** The server's and the application's log. */
    public static Path log(DataFolder data) {
        return data.logs().resolve("server.log");
    }

    public ChildProcess process() {
        return process;
    }

    public ServerPlan plan() {
        return plan;
    }

    /** Waits until the server takes commands. */
    public void awaitUp() {
        try {
            while (!administration.isUp()) {
                requireAlive();
                Pause.brief();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        }
        writer.keepCache();
    }

    /** Deploys the application; its start-up runs before this returns. */
    public void deploy(Path application) {
        command("deploy", Map.of("DEFAULT", application.toString(), "name", "lms", "force", "true"));
    }

    /** Lets visitors in: until now nothing listens on their ports, because a server without its application says 404. */
    public void open() {
        command("set", Map.of("DEFAULT", LISTENERS + "content.enabled=true"));
        command("set", Map.of("DEFAULT", LISTENERS + "http.enabled=true"));
    }

    private void command(String name, Map<String, String> parameters) {
        try {
            var answer = administration.run(name, parameters);
            if (!answer.success()) {
                throw refused(answer.message());
            }
        } catch (IOException e) {
            requireAlive();
            throw refused(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted.", e);
        }
    }

    /** What the application said for the console while it was deployed, a line each. */
    public List<String> notices() {
        return report.notices();
    }

    private void requireAlive() {
        if (!process.isAlive()) {
            throw new LaunchFailure("The application server ended while it was starting: see " + log(data));
        }
    }

    /** The application's own reason, if it left one, else what the server says. */
    private LaunchFailure refused(String message) {
        return new LaunchFailure(
                report.refusal().orElse("The application did not start: " + message + " See " + log(data)));
    }
}
