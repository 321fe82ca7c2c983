package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
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

        assertThat(rows()).isEqualTo(ActivityDefinitions.MOST_OF_AN_ACTIVITY);
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
