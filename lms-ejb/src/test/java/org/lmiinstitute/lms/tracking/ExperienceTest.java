package org.lmiinstitute.lms.tracking;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.learning.Segments;
import org.lmiinstitute.lms.tracking.internal.ExperienceDesk;

class ExperienceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void isReadAsThePlayerWritesIt() throws JsonProcessingException {
        Experience experience = read("\"kind\": \"watched\", \"position\": 12.5, \"segments\": [[0, 12.5]]");

        assertThat(experience.kind()).isEqualTo(Experience.Kind.WATCHED);
        assertThat(experience.played()).isEqualTo(new Segments(List.of(new Segments.Range(0, 12.5))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "kind": "opened"                                           |
            "kind": "finished"                                         |
            "kind": "played", "position": 1                            |
            "kind": "played"                                           | position: is missing
            "kind": "paused", "position": 1                            |
            "kind": "paused"                                           | position: is missing
            "kind": "seeked", "from": 1, "to": 2                       |
            "kind": "seeked", "to": 2                                  | from: is missing
            "kind": "seeked", "from": null, "to": 2                    | from: is missing
            "kind": "seeked", "from": 1, "position": 2                 | to: is missing
            "kind": "seeked", "from": "Infinity", "to": 2              | from: is Infinity
            "kind": "seeked", "from": 1, "to": "NaN"                   | to: is NaN
            "kind": "watched", "segments": []                          |
            "kind": "watched", "position": 1                           | segments: is missing
            "kind": "watched", "segments": [[0, "NaN"]]                | segments: has a time that is no number
            "kind": "watched", "segments": [], "position": "Infinity"  | position: is Infinity
            "kind": "opened", "duration": "NaN"                        | duration: is NaN
            """)
    void whatItsKindNeedsMustBeThere(String fields, String problem) throws JsonProcessingException {
        String found = read(fields).problems().stream()
                .map(one -> one.where() + ": " + one.what())
                .collect(joining(", "));
        assertThat(found).isEqualTo(problem == null ? "" : problem);
    }

    @Test
    void anEventThatLacksSomethingIsRefusedBeforeAnythingIsRecorded() throws JsonProcessingException {
        Experience seek = read("\"kind\": \"seeked\", \"position\": 2");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> new ExperienceDesk(null, null).take(null, seek))
                .withMessage(
                        "from: is missing; a number of seconds, from 0\nto: is missing; a number of seconds, from 0");
    }

    private static Experience read(String fields) throws JsonProcessingException {
        return JSON.readValue(
                "{\"id\": \"0192f0a0-0000-7000-8000-000000000001\", \"activity\": \"000000b2\", " + fields + "}",
                Experience.class);
    }
}
