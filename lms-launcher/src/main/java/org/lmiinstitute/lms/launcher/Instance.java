package org.lmiinstitute.lms.launcher;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.lmiinstitute.lms.launcher.control.InstanceFile;
import org.lmiinstitute.lms.launcher.control.RunningInstance;
import org.lmiinstitute.lms.launcher.database.Database;
import org.lmiinstitute.lms.launcher.database.EmbeddedDatabase;
import org.lmiinstitute.lms.launcher.database.ExternalDatabase;
import org.lmiinstitute.lms.launcher.database.Migrations;
import org.lmiinstitute.lms.launcher.process.ChildProcess;
import org.lmiinstitute.lms.launcher.server.ApplicationServer;
import org.lmiinstitute.lms.launcher.server.Readiness;
import org.lmiinstitute.lms.launcher.server.ServerPlan;

/** Database and application server, started together and stopped together, the server first. */
final class Instance implements AutoCloseable {

    private final Distribution distribution;
    private final Settings settings;
    private final DataFolder data;
    private volatile Database database;
    private volatile ApplicationServer server;

    Instance(Distribution distribution, Settings settings, DataFolder data) {
        this.distribution = distribution;
        this.settings = settings;
        this.data = data;
    }

    /** Ends what a killed launcher left, then starts database and server; migrations run while the server boots. */
    void start(Visitors visitors) {
        endProcesses();
        InstanceFile.in(data.root()).forget();
        requirePorts();
        database = settings.database()
                .map(ExternalDatabase::open)
                .orElseGet(() -> new EmbeddedDatabase(distribution, data).start());
        var plan = ServerPlan.of(visitors.address(), settings.httpPort(), settings.contentPort(), database);
        server = ApplicationServer.start(distribution, data, plan, ApplicationEnvironment.of(settings, data));
        Migrations.run(database);
        server.awaitUp();
    }

    /** Deploys the application, says what it has to say, lets visitors in and waits until it is ready. */
    void deploy() {
        server.deploy(distribution.application());
        server.notices().forEach(System.out::println);
        open();
        new Readiness(server).await();
    }

    /** Lets visitors in, whatever is deployed; Payara would not say if another took the port since the start. */
    void open() {
        requirePorts();
        server.open();
    }

    private void requirePorts() {
        Ports.requireFree(settings.httpPort(), "LMS_HTTP_PORT");
        Ports.requireFree(settings.contentPort(), "LMS_CONTENT_PORT");
    }

    /** Tells other verbs where this instance is. */
    RunningInstance announce() {
        var plan = server.plan();
        var running = new RunningInstance(
                plan.httpPort(),
                plan.controlToken(),
                plan.adminPort(),
                plan.adminPassword().value(),
                database.url(),
                database.user(),
                database.password(),
                server.process().pid(),
                database.process().map(ChildProcess::pid).orElse(0L));
        InstanceFile.in(data.root()).write(running);
        return running;
    }

    /** Waits for the first of the processes to end and names it. */
    ChildProcess awaitEnd() {
        var ends = new ArrayList<CompletableFuture<?>>();
        ends.add(server.process().ended());
        database.process().ifPresent(process -> ends.add(process.ended()));
        return (ChildProcess)
                CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
    }

    /**
     * Ends both by their records, not by the fields above: so that a stop in the middle of the start, or a start after
     * a kill of the launcher, finds what runs.
     */
    private void endProcesses() {
        ApplicationServer.record(data).end();
        EmbeddedDatabase.record(data).end();
    }

    /** Stops what has been started; safe to call twice, from two threads. */
    @Override
    public synchronized void close() {
        InstanceFile.in(data.root()).forget();
        endProcesses();
    }
}
