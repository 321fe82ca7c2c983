package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.Ids;

/** What is answered otherwise than it came, and that all else is not. */
class StatementOutputTest {

    private final StatementOutput output = new StatementOutput(() -> LrsFixture.ID_BASE);

    @ParameterizedTest(name = "{3}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1.0.0 | {"timestamp":"2026-11-23T17:00:00+01:00" }                 | "timestamp":"2026-11-23T17:00:00+01:00"          | exact
                    2.0.0 | {"timestamp":"2026-11-23T17:00:00+01:00" }                 | "timestamp":"2026-11-23T16:00:00Z"               | 2.0: 4.2.7
                    2.0.0 | {"timestamp":"2026-11-23T17:00:00.1230Z"}                  | "timestamp":"2026-11-23T17:00:00.1230Z"          | exact
                    1.0.0 | {"context":{ "contextActivities":{"parent": {"id":"x:y"} , "other":[{"id":"x:z"}]}}} | {"parent": [{"id":"x:y"}] , "other":[{"id":"x:z"}]} | Data 2.4.6.2
                    1.0.0 | {"object":{"context":{"contextActivities":{"grouping":{"id":"x:ä"}}}},"verb":1} | {"grouping":[{"id":"x:ä"}]}}},"verb":1 | Data 2.4.6.2
                    1.0.0 | {"result":{"extensions":{"x:y":{"contextActivities":{"parent":{}}}}}} | {"contextActivities":{"parent":{}}}    | exact
                    1.0.0 | {"context":{"extensions":{"x:y":{"contextActivities":{"parent":{}}}}}} | {"contextActivities":{"parent":{}}}   | exact
                    """)
    void theAnswerHas(String version, String received, String expected, String clause) {
        StatementRow row = new StatementRow(
                UUID.randomUUID(),
                new Ids().next(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                version,
                false,
                received.getBytes(StandardCharsets.UTF_8));

        String answer = new String(output.bytes(row), StandardCharsets.UTF_8);

        assertThat(answer).as(clause).contains(expected);
        assertThat(Parsing.object(answer).path("stored").isTextual()).isTrue();
    }
}
