package org.lmiinstitute.lms.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.InvalidInputException;

class JsonBodiesTest {

    record Wish(String kind, Boolean minor) {}

    @Test
    void whatIsUnknownIsPassedOver() throws IOException {
        assertThat(read("{\"kind\":\"feed\",\"newer\":1}")).isEqualTo(new Wish("feed", null));
    }

    @ParameterizedTest(name = "{0} is wrong at {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    []                  | body
                    ''                  | body
                    {"minor": {}}       | minor
                    {"minor": "maybe"}  | minor
                    {"kind              | body
                    """)
    void whatIsWrongIsNamedAsTheCallerKnowsIt(String body, String where) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, () -> read(body));
        assertThat(refusal.problems()).singleElement().satisfies(problem -> assertThat(problem.where())
                .isEqualTo(where));
        assertThat(refusal).hasMessageNotContaining("org.lmiinstitute");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object read(String body) throws IOException {
        return new JsonBodies()
                .readFrom(
                        (Class) Wish.class,
                        Wish.class,
                        new Annotation[0],
                        MediaType.APPLICATION_JSON_TYPE,
                        null,
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
