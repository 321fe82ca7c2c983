package org.lmiinstitute.lms.launcher.bench.lrs;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.bench.ProcessorTime;
import org.lmiinstitute.lms.launcher.control.RunningInstance;

/**
 * What the record store takes and gives over HTTP, and what a raw JDBC program gets from the same database: the same connections, the
 * same durability, rows of the same size; by turns, so that whatever else the machine does slows both.
 */
public final class LrsBench {

    private static final int ROUNDS = 3;
    private static final int FILLING = 20_000;

    private final RunningInstance instance;
    private final XapiLogin login;
    private final Duration warmUp;
    private final Duration time;

    /**
     * @param login a credential of the institute's store
     * @param warmUp how long each way of writing and reading runs before anything is measured
     * @param time how long each is measured, in all rounds together
     */
    public LrsBench(RunningInstance instance, XapiLogin login, Duration warmUp, Duration time) {
        this.instance = instance;
        this.login = login;
        this.warmUp = warmUp;
        this.time = time;
    }

    public void run(PrintStream out) {
        try (var connection = connect()) {
            RawTables.create(connection);
            var store = Credentials.store(connection, login.key());
            new Filling(connection, store, Way.LEARNERS).fill(0, FILLING);
            var measured = new EnumMap<Way, Figures>(Way.class);
            for (var way : Way.values()) {
                measured.put(way, new Figures());
                crew(way, store).run(warmUp);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (var way : Way.values()) {
                    measure(crew(way, store), measured.get(way));
                }
            }
            RawTables.drop(connection);
            print(out, measured);
        } catch (SQLException e) {
            throw new LaunchFailure("The database does not take part: " + e.getMessage(), e);
        }
    }

    private Crew crew(Way way, UUID store) {
        return new Crew(way.connections(), () -> way.worker(this::connect, () -> login.connect(instance), store));
    }

    private void measure(Crew crew, Figures figures) {
        var server = new ProcessorTime(instance.serverProcess());
        var database = new ProcessorTime(instance.databaseProcess());
        var client = new ProcessorTime(ProcessHandle.current().pid());
        long serverBefore = server.milliseconds();
        long databaseBefore = database.milliseconds();
        long clientBefore = client.milliseconds();
        var share = time.dividedBy(ROUNDS);
        var durations = crew.run(share);
        figures.add(
                durations,
                share.toMillis() / 1000.0,
                server.milliseconds() - serverBefore,
                database.milliseconds() - databaseBefore,
                client.milliseconds() - clientBefore);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                instance.databaseUrl(), instance.databaseUser(), instance.databasePassword());
    }

    private static void print(PrintStream out, Map<Way, Figures> measured) {
        out.printf(
                "%-44s %10s %12s %8s %8s %10s %10s %10s%n",
                "", "per second", "statements/s", "p50 ms", "p95 ms", "server ms", "db ms", "client ms");
        measured.forEach((way, figures) -> out.printf(
                "%-44s %10.0f %12.0f %8.2f %8.2f %10.3f %10.3f %10.3f%n",
                way.title(),
                figures.perSecond(),
                figures.perSecond() * way.statements(),
                figures.quantile(0.5),
                figures.quantile(0.95),
                figures.serverMilliseconds(),
                figures.databaseMilliseconds(),
                figures.clientMilliseconds()));
        out.println();
        for (var way : Way.values()) {
            way.comparedWith().forEach(raw -> ratio(out, way, raw, measured));
        }
    }

    private static void ratio(PrintStream out, Way way, Way raw, Map<Way, Figures> measured) {
        var ours = measured.get(way);
        var theirs = measured.get(raw);
        if (way.isReading()) {
            out.printf(
                    "%s: p95 %.1f times, p50 %.1f times of %s%n",
                    way.title(),
                    ours.quantile(0.95) / theirs.quantile(0.95),
                    ours.quantile(0.5) / theirs.quantile(0.5),
                    raw.title());
        } else {
            out.printf("%s: %.2f of %s%n", way.title(), ours.perSecond() / theirs.perSecond(), raw.title());
        }
    }
}
