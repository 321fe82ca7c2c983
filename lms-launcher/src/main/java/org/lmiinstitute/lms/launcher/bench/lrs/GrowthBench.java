package org.lmiinstitute.lms.launcher.bench.lrs;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.bench.lrs.SampleStatement.Key;
import org.lmiinstitute.lms.launcher.control.RunningInstance;

/** Whether the time of reading a page grows with the store: fills it level by level, and reads 25 statements by each filter. */
public final class GrowthBench {

    private static final int FIRST_LEVEL = 10_000;
    private static final int TIMES = 10;
    private static final int WARM_UP = 300;
    private static final int PAGES = 500;
    private static final int LEARNERS = 200;
    private static final int FEWEST_BYTES = 20_000;

    /** The query of the record store for one filter ({@code StatementSearch}), whose plan its own tests hold too. */
    private static final String QUERY =
            """
            explain select straight_join s.json from lrs_statement_key k0 join lrs_statement s \
            on s.store_id = ? and s.row_id = k0.row_id left join lrs_statement_reference v on v.store_id = s.store_id \
            and v.target_id = s.statement_id and v.is_voiding = 1 and s.is_voiding = 0 \
            where k0.key_hash = ? and v.row_id is null order by k0.row_id desc limit 26""";

    private final RunningInstance instance;
    private final XapiLogin login;
    private final int most;

    /** @param most how many statements the last level has */
    public GrowthBench(RunningInstance instance, XapiLogin login, int most) {
        this.instance = instance;
        this.login = login;
        this.most = most;
    }

    private record Filter(String parameter, int values, IntFunction<String> value, IntFunction<Key> key) {}

    private static final List<Filter> FILTERS = List.of(
            new Filter("agent", LEARNERS, SampleStatement::agent, Key::agent),
            new Filter("verb", SampleStatement.VERBS, SampleStatement::verb, Key::verb),
            new Filter("activity", SampleStatement.ACTIVITIES, SampleStatement::activity, Key::activity),
            new Filter("registration", LEARNERS, SampleStatement::registration, Key::registration));

    public void run(PrintStream out) {
        try (var connection = DriverManager.getConnection(
                instance.databaseUrl(), instance.databaseUser(), instance.databasePassword())) {
            var store = Credentials.store(connection, login.key());
            var filling = new Filling(connection, store, LEARNERS);
            out.printf("%12s %14s %s%n", "statements", "filled in s", "p50 / p95 ms of GET of 25 by ...");
            int before = 0;
            for (int level : levels()) {
                long start = System.nanoTime();
                filling.fill(before, level);
                out.printf("%,12d %14.1f", level, (System.nanoTime() - start) / 1e9);
                measure()
                        .forEach((name, figures) ->
                                out.printf("   %s %.2f / %.2f", name, figures.quantile(0.5), figures.quantile(0.95)));
                out.println();
                out.flush();
                before = level;
            }
            out.println();
            for (var filter : FILTERS) {
                explain(out, connection, store, filter);
            }
        } catch (SQLException | IOException e) {
            throw new LaunchFailure("The measurement failed: " + e.getMessage(), e);
        }
    }

    private List<Integer> levels() {
        var levels = new ArrayList<>(IntStream.iterate(FIRST_LEVEL, level -> level < most, level -> level * TIMES)
                .boxed()
                .toList());
        levels.add(most);
        return levels;
    }

    /** Over a connection of its own: while millions are filled in, the server ends one that says nothing. */
    private Map<String, Figures> measure() throws IOException {
        var measured = new LinkedHashMap<String, Figures>();
        try (var client = login.connect(instance)) {
            for (var filter : FILTERS) {
                read(client, filter, WARM_UP);
                var figures = new Figures();
                figures.add(read(client, filter, PAGES), 1, 0, 0, 0);
                measured.put(filter.parameter, figures);
            }
        }
        return measured;
    }

    private static long[] read(XapiConnection client, Filter filter, int times) throws IOException {
        var durations = new long[times];
        for (int i = 0; i < times; i++) {
            var value = filter.value.apply(ThreadLocalRandom.current().nextInt(filter.values));
            var path = "statements?limit=" + Way.PAGE + "&" + filter.parameter + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8);
            long start = System.nanoTime();
            int length = client.get(path).length;
            durations[i] = System.nanoTime() - start;
            if (length < FEWEST_BYTES) {
                throw new LaunchFailure("Fewer than a page was found by " + filter.parameter + ".");
            }
        }
        return durations;
    }

    private static void explain(PrintStream out, Connection connection, UUID store, Filter filter) throws SQLException {
        out.println("Plan of 25 by " + filter.parameter + ":");
        // written out: MariaDB explains a prepared statement once only
        var query = QUERY.replaceFirst("[?]", hex(Bytes.of(store)))
                .replaceFirst("[?]", hex(filter.key.apply(1).hash(store)));
        try (var explain = connection.createStatement()) {
            try (var rows = explain.executeQuery(query)) {
                while (rows.next()) {
                    out.printf(
                            "  %-4s %-8s key %-26s rows %-8s %s%n",
                            rows.getString("table"),
                            rows.getString("type"),
                            rows.getString("key"),
                            rows.getString("rows"),
                            rows.getString("Extra"));
                }
            }
        }
    }

    private static String hex(byte[] bytes) {
        return "x'" + HexFormat.of().formatHex(bytes) + "'";
    }
}
