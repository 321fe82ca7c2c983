package org.lmiinstitute.lms.launcher;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lmiinstitute.lms.launcher.database.Database;
import org.lmiinstitute.lms.launcher.database.EmbeddedDatabase;
import org.lmiinstitute.lms.launcher.database.ExternalDatabase;
import org.lmiinstitute.lms.launcher.database.Migrations;
import org.lmiinstitute.lms.launcher.process.ChildProcess;
import org.lmiinstitute.lms.launcher.server.ApplicationServer;
import org.lmiinstitute.lms.launcher.server.ServerPlan;

/** Database and application server, started together and stopped together, the server first. */
final class Instance implements AutoCloseable {

    private final Distribution distribution;
    private final Settings settings;
    private final DataFolder data;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile Database database;
    private volatile ApplicationServer server;

    Instance(Distribution distribution, Settings settings, DataFolder data) {
        this.distribution = distribution;
        this.settings = settings;
        this.data = data;
    }

    /** Ends what a killed launcher left running on this data folder. */
    void endLeftovers() {
        ApplicationServer.record(data).endLeftover();
        EmbeddedDatabase.record(data).endLeftover();
    }

    /** Starts the database and brings its schema up to date. */
    Database startDatabase() {
        database = settings.database()
                .map(ExternalDatabase::open)
                .orElseGet(() -> new EmbeddedDatabase(distribution, data).start());
        return database;
    }

    /** Starts the server; the schema is brought up to date while it boots, and both are done when this returns. */
    ApplicationServer startServer(ServerPlan plan, Map<String, String> environment) {
        server = ApplicationServer.start(distribution, data, plan, environment);
        Migrations.run(database);
        server.awaitUp();
        return server;
    }

    boolean isStopping() {
        return stopping.get();
    }

    /** Waits for the first of the processes to end and names it. */
    ChildProcess awaitEnd() {
        var ends = new HashMap<String, CompletableFuture<?>>();
        ends.put("server", server.process().ended());
        database.process().ifPresent(process -> ends.put("database", process.ended()));
        return (ChildProcess) CompletableFuture.anyOf(ends.values().toArray(CompletableFuture[]::new))
                .join();
    }

    /** Stops what has been started; safe to call twice, from two threads. */
    @Override
    public synchronized void close() {
        stopping.set(true);
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
    }
}
