package org.lmiinstitute.lms.launcher.bench.lrs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import org.lmiinstitute.lms.launcher.LaunchFailure;
import org.lmiinstitute.lms.launcher.bench.lrs.SampleStatement.Key;

/** The ways of writing and reading that are measured, each raw one before what is compared with it. */
enum Way {
    FLAT_SINGLE("raw insert, 1 row with 6 indexes", 16, 1),
    RAW_SINGLE("raw insert, 1 statement with its keys", 16, 1),
    POST_SINGLE("POST of 1 statement", 16, 1, RAW_SINGLE, FLAT_SINGLE),
    FLAT_BATCH("raw insert, 50 rows with 6 indexes", 4, Way.BATCH),
    RAW_BATCH("raw insert, 50 statements with their keys", 4, Way.BATCH),
    POST_BATCH("POST of 50 statements", 4, Way.BATCH, RAW_BATCH, FLAT_BATCH),
    RAW_AGENT("raw select of 25 by agent", number -> Key.agent(number % Way.LEARNERS)),
    GET_AGENT("GET of 25 by agent", "agent", number -> SampleStatement.agent(number % Way.LEARNERS), RAW_AGENT),
    RAW_VERB("raw select of 25 by verb", number -> Key.verb(number % SampleStatement.VERBS)),
    GET_VERB("GET of 25 by verb", "verb", number -> SampleStatement.verb(number % SampleStatement.VERBS), RAW_VERB),
    RAW_ACTIVITY("raw select of 25 by activity", number -> Key.activity(number % SampleStatement.ACTIVITIES)),
    GET_ACTIVITY(
            "GET of 25 by activity",
            "activity",
            number -> SampleStatement.activity(number % SampleStatement.ACTIVITIES),
            RAW_ACTIVITY),
    RAW_REGISTRATION("raw select of 25 by registration", number -> Key.registration(number % Way.LEARNERS)),
    GET_REGISTRATION(
            "GET of 25 by registration",
            "registration",
            number -> SampleStatement.registration(number % Way.LEARNERS),
            RAW_REGISTRATION);

    /** How many learners the statements speak of. */
    static final int LEARNERS = 200;

    static final int BATCH = 50;
    static final int PAGE = 25;

    private static final int READERS = 4;

    private final String title;
    private final int connections;
    private final int statements;
    private final List<Way> comparedWith;
    private final IntFunction<Key> key;
    private final String parameter;
    private final IntFunction<String> value;

    Way(String title, int connections, int statements, Way... comparedWith) {
        this(title, connections, statements, List.of(comparedWith), null, null, null);
    }

    Way(String title, IntFunction<Key> key) {
        this(title, READERS, PAGE, List.of(), key, null, null);
    }

    Way(String title, String parameter, IntFunction<String> value, Way raw) {
        this(title, READERS, PAGE, List.of(raw), null, parameter, value);
    }

    Way(
            String title,
            int connections,
            int statements,
            List<Way> comparedWith,
            IntFunction<Key> key,
            String parameter,
            IntFunction<String> value) {
        this.title = title;
        this.connections = connections;
        this.statements = statements;
        this.comparedWith = comparedWith;
        this.key = key;
        this.parameter = parameter;
        this.value = value;
    }

    String title() {
        return title;
    }

    int connections() {
        return connections;
    }

    /** How many statements one piece of work has. */
    int statements() {
        return statements;
    }

    List<Way> comparedWith() {
        return comparedWith;
    }

    boolean isReading() {
        return key != null || parameter != null;
    }

    Crew.Worker worker(Callable<Connection> database, Callable<XapiConnection> server, UUID store) throws Exception {
        if (key != null) {
            return new RawSelect(
                    database.call(), store, PAGE, () -> key.apply(any()).hash(store));
        }
        if (parameter != null) {
            return reader(server.call());
        }
        return switch (this) {
            case FLAT_SINGLE, FLAT_BATCH -> new RawTables.Flat(database.call(), store, LEARNERS, statements);
            case RAW_SINGLE, RAW_BATCH -> new RawTables.AsStored(database.call(), store, LEARNERS, statements);
            default -> writer(server.call());
        };
    }

    private Crew.Worker writer(XapiConnection connection) {
        return new OverHttp(connection) {
            @Override
            public void work() throws IOException {
                connection.post(
                        statements == 1 ? SampleStatement.random(LEARNERS).bytes() : batch());
            }
        };
    }

    private byte[] batch() {
        var body = new ByteArrayOutputStream(statements * 1200);
        for (int i = 0; i < statements; i++) {
            body.write(i == 0 ? '[' : ',');
            body.writeBytes(SampleStatement.random(LEARNERS).bytes());
        }
        body.write(']');
        return body.toByteArray();
    }

    private Crew.Worker reader(XapiConnection connection) {
        return new OverHttp(connection) {
            @Override
            public void work() throws IOException {
                var wanted = URLEncoder.encode(value.apply(any()), StandardCharsets.UTF_8);
                var page = connection.get("statements?limit=" + PAGE + "&" + parameter + "=" + wanted);
                if (page.length < PAGE * 1000) {
                    throw new LaunchFailure("A page has fewer than " + PAGE + " statements: " + title);
                }
            }
        };
    }

    private static int any() {
        return ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
    }

    /** Something done over a kept connection to the server. */
    private abstract static class OverHttp implements Crew.Worker {

        private final XapiConnection connection;

        OverHttp(XapiConnection connection) {
            this.connection = connection;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
