package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.testing.WithDatabase;

/**
 * Every query reads ranges of an index, in order, whichever database it runs on: so a page costs the same however large the store is.
 */
@WithDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementPlansTest {

    private static final int STATEMENTS = 10_000;
    private static final ObjectNode ADA = Parsing.object("{\"mbox\":\"mailto:ada@example.org\"}");
    private static final StatementQuery ALL = StatementQuery.all().limit(25);
    private static final UUID REGISTRATION = UUID.fromString("ec531277-b57b-4c15-8d91-d292c5b2b8f7");

    private final DataSource database;
    private final LrsFixture lrs;

    StatementPlansTest(DataSource database) {
        this.database = database;
        this.lrs = new LrsFixture(database);
    }

    @BeforeAll
    void fill() {
        String text = StatementText.answered()
                .parent("https://example.org/course")
                .registration(REGISTRATION)
                .toString();
        List<String> batch = Collections.nCopies(2_000, text);
        for (int stored = 0; stored < STATEMENTS; stored += batch.size()) {
            lrs.store(batch.toArray(String[]::new));
        }
        lrs.store(StatementText.voiding(UUID.randomUUID()).toString());
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of("all", ALL),
                Arguments.of("all, oldest first", ALL.oldestFirst()),
                Arguments.of("next page", ALL.after(StatementRow.lastOf(Instant.now()))),
                Arguments.of("since and until", ALL.since(Instant.EPOCH).until(Instant.now())),
                Arguments.of("agent", ALL.withAgent(ADA)),
                Arguments.of("verb", ALL.withVerb(StatementText.ANSWERED)),
                Arguments.of("activity", ALL.withActivity(StatementText.QUIZ)),
                Arguments.of(
                        "registration, oldest first",
                        ALL.withRegistration(REGISTRATION).oldestFirst()),
                Arguments.of(
                        "agent, verb, since",
                        ALL.withAgent(ADA).withVerb(StatementText.ANSWERED).since(Instant.EPOCH)),
                Arguments.of(
                        "all four filters",
                        ALL.withAgent(ADA)
                                .withVerb(StatementText.ANSWERED)
                                .withActivity(StatementText.QUIZ)
                                .withRegistration(REGISTRATION)),
                Arguments.of(
                        "related agents and activities",
                        ALL.withAgent(ADA)
                                .withActivity("https://example.org/course")
                                .withRelatedAgents()
                                .withRelatedActivities()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void aPageIsReadFromAnIndexInOrder(String name, StatementQuery query) throws SQLException {
        List<Map<String, String>> plan =
                explain(StatementSearch.of(query, lrs.store(), Optional.empty(), Optional.of(lrs.store()), 26));

        assertThat(plan)
                .filteredOn(StatementPlansTest::isOfAStoredTable)
                .isNotEmpty()
                .allSatisfy(step -> {
                    assertThat(step.get("type")).isIn("ref", "eq_ref", "range", "const");
                    assertThat(step.get("Extra")).doesNotContain("filesort").doesNotContain("temporary");
                });
    }

    /** The merged rows of several ranges, at most a page of each, may be sorted in memory. */
    private static boolean isOfAStoredTable(Map<String, String> step) {
        return step.get("table") != null && step.get("table").matches("k\\d|s|v");
    }

    private List<Map<String, String>> explain(StatementSearch search) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement(explainCommand(connection) + search.sql())) {
            for (int i = 0; i < search.parameters().size(); i++) {
                explain.setObject(i + 1, search.parameters().get(i));
            }
            try (ResultSet rows = explain.executeQuery()) {
                return read(rows);
            }
        }
    }

    /** MySQL 9 answers with a tree unless asked for the table, a word that MariaDB does not know. */
    private static String explainCommand(Connection connection) throws SQLException {
        boolean mariaDb = connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
        return mariaDb ? "explain " : "explain format=traditional ";
    }

    private static List<Map<String, String>> read(ResultSet rows) throws SQLException {
        List<Map<String, String>> plan = new ArrayList<>();
        while (rows.next()) {
            Map<String, String> step = new LinkedHashMap<>();
            for (String column : List.of("select_type", "table", "type", "key", "key_len", "rows", "Extra")) {
                step.put(column, rows.getString(column));
            }
            step.computeIfAbsent("Extra", missing -> "");
            plan.add(step);
        }
        return plan;
    }
}
