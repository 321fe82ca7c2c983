package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.lrs.XapiVersion;
import org.lmiinstitute.lms.testing.WithDatabase;

/** What statements say of activities, put together (xAPI 1.0.3 Communication 2.5). */
@WithDatabase
class ActivityDefinitionsTest {

    private final DataSource database;
    private final LrsFixture lrs;
    private final String activity = "https://example.org/" + UUID.randomUUID();

    ActivityDefinitionsTest(DataSource database) {
        this.database = database;
        this.lrs = new LrsFixture(database);
    }

    @Test
    void ofAnUnknownActivityThereIsItsId() {
        assertThat(definitions().activity(lrs.store(), activity).toString())
                .isEqualTo("{\"objectType\":\"Activity\",\"id\":\"" + activity + "\"}");
    }

    @Test
    void languagesAndExtensionsComeTogetherAndElseTheLaterWordCounts() {
        define("{\"name\":{\"en\":\"Quiz\"},\"type\":\"x:old\",\"extensions\":{\"x:a\":1}}");
        define("{\"name\":{\"de\":\"Rätsel\"},\"type\":\"x:new\",\"extensions\":{\"x:b\":2}}");
        lrs.store(StatementText.answered().object(activity).toString());

        ObjectNode definition =
                (ObjectNode) definitions().activity(lrs.store(), activity).get("definition");

        assertThat(definition)
                .isEqualTo(
                        Parsing.object(
                                "{\"name\":{\"en\":\"Quiz\",\"de\":\"Rätsel\"},\"type\":\"x:new\",\"extensions\":{\"x:a\":1,\"x:b\":2}}"));
    }

    @Test
    void theSameDefinitionIsKeptOnceHoweverOftenItComes() throws SQLException {
        for (int i = 0; i < 5; i++) {
            define("{\"name\":{\"en\":\"Quiz\"}}");
        }

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void anActivityThatIsDefinedAnewAllTheTimeDoesNotGrowWithoutEnd() throws SQLException {
        lrs.store(IntStream.range(0, ActivityDefinitions.MOST_OF_AN_ACTIVITY + 50)
                .mapToObj(i -> defined("{\"name\":{\"en\":\"" + i + "\"}}"))
                .toArray(String[]::new));
        define("{\"name\":{\"en\":\"one more\"}}");

        assertThat(rows()).isBetween(ActivityDefinitions.MOST_OF_AN_ACTIVITY / 2L, (long)
                ActivityDefinitions.MOST_OF_AN_ACTIVITY);
        assertThat(name()).as("the latest is known all the same").isEqualTo("one more");
    }

    @Test
    void aDefinitionThatIsSaidAgainCountsAgain() throws SQLException {
        define("{\"name\":{\"en\":\"Foo\"}}");
        define("{\"name\":{\"en\":\"Bar\"}}");
        assertThat(name()).isEqualTo("Bar");

        later().learn(lrs.store(), prepared("{\"name\":{\"en\":\"Foo\"}}"));

        assertThat(name()).isEqualTo("Foo");
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void ofOneRequestTheLastWordCounts() {
        define("{\"name\":{\"en\":\"Foo\"}}");

        later().learn(
                        lrs.store(),
                        prepared(
                                "{\"name\":{\"en\":\"Foo\"}}",
                                "{\"name\":{\"en\":\"Bar\"}}",
                                "{\"name\":{\"en\":\"Foo\"}}"));

        assertThat(name()).isEqualTo("Foo");
    }

    /** Some minutes from now. */
    private ActivityDefinitions later() {
        return new ActivityDefinitions(
                new ActivityDefinitionTable(new Database(database)),
                new Ids(),
                Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)));
    }

    private List<NewStatement> prepared(String... definitions) {
        String all = Stream.of(definitions).map(this::defined).collect(Collectors.joining(",", "[", "]"));
        return new StatementPreparation(new Ids())
                .prepare(Parsing.statements(all.getBytes(StandardCharsets.UTF_8)), XapiVersion.V1_0_3);
    }

    private String name() {
        return definitions()
                .activity(lrs.store(), activity)
                .at("/definition/name/en")
                .asText();
    }

    @Test
    void anotherStoreKnowsNothingOfIt() {
        define("{\"name\":{\"en\":\"Quiz\"}}");

        assertThat(definitions()
                        .activity(new LrsFixture(database).store(), activity)
                        .has("definition"))
                .isFalse();
    }

    @Test
    void theActivitiesOfContextAndSubStatementCountToo() {
        lrs.store(
                """
                {"actor":{"mbox":"mailto:ada@example.org"},"verb":{"id":"x:v"},"object":{"objectType":"SubStatement",
                 "actor":{"mbox":"mailto:ada@example.org"},"verb":{"id":"x:v"},"object":{"id":"x:o"},
                 "context":{"contextActivities":{"parent":[{"id":"%s","definition":{"type":"x:t"}}]}}}}"""
                        .formatted(activity));

        assertThat(definitions()
                        .activity(lrs.store(), activity)
                        .at("/definition/type")
                        .asText())
                .isEqualTo("x:t");
    }

    private ActivityDefinitions definitions() {
        return lrs.definitions();
    }

    private void define(String definition) {
        lrs.store(defined(definition));
    }

    private String defined(String definition) {
        return StatementText.answered()
                .with("object", "{\"id\":\"" + activity + "\",\"definition\":" + definition + "}")
                .toString();
    }

    private long rows() throws SQLException {
        try (Connection connection = database.getConnection();
                var count = connection.prepareStatement(
                        "select count(*) from lrs_activity_definition where activity_id = ?")) {
            count.setString(1, activity);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
