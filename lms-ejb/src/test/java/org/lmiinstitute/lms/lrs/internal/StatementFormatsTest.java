package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.lrs.FoundStatement;
import org.lmiinstitute.lms.lrs.Presentation;
import org.lmiinstitute.lms.lrs.Presentation.Format;
import org.lmiinstitute.lms.testing.WithDatabase;

/** How statements are answered: exactly, by ids, canonically in one language. */
@WithDatabase
class StatementFormatsTest {

    private static final String MANY_THINGS =
            """
            {"id":"%s","actor":{"objectType":"Group","name":"Team","member":[{"name":"Ada","mbox":"mailto:ada@example.org"}]},
             "verb":{"id":"https://example.org/v","display":{"en-GB":"tried","de":"versucht"}},
             "object":{"objectType":"SubStatement","actor":{"objectType":"Group","name":"Club","mbox":"mailto:club@example.org",
               "member":[{"mbox":"mailto:ada@example.org"}]},
               "verb":{"id":"https://example.org/w","display":{"en":"meant"}},
               "object":{"objectType":"Activity","id":"%s","definition":{"name":{"en-GB":"Quiz","de":"Rätsel"},"type":"https://example.org/t"}}},
             "context":{"instructor":{"name":"Ines","account":{"homePage":"https://example.org","name":"ines"}},
               "contextActivities":{"parent":{"id":"https://example.org/m","definition":{"name":{"en":"Module"}}}}}}""";

    private final LrsFixture lrs;

    StatementFormatsTest(DataSource database) {
        this.lrs = new LrsFixture(database);
    }

    @ParameterizedTest(name = "{2}: {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /actor                            | {"objectType":"Group","member":[{"mbox":"mailto:ada@example.org"}]} | Communication 2.1.3: members of anonymous Groups
                    /verb                             | {"id":"https://example.org/v"}                          | Communication 2.1.3
                    /object/actor                     | {"objectType":"Group","mbox":"mailto:club@example.org"} | Communication 2.1.3
                    /object/verb                      | {"id":"https://example.org/w"}                          | Communication 2.1.3
                    /object/object                    | {"id":"https://example.org/ids"}                        | Communication 2.1.3
                    /context/instructor               | {"account":{"homePage":"https://example.org","name":"ines"}} | Communication 2.1.3
                    /context/contextActivities/parent | [{"id":"https://example.org/m"}]                        | Data 2.4.6.2
                    """)
    void byIdsOnlyWhatIdentifiesIsLeft(String place, String json, String clause) {
        JsonNode answer = stored("https://example.org/ids", new Presentation(Format.IDS, Optional.empty(), false));

        assertThat(answer.at(place))
                .as(clause)
                .isEqualTo(Parsing.object("{\"v\":" + json + "}").get("v"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de             | versucht | Rätsel
                    en-GB          | tried    | Quiz
                    en             | tried    | Quiz
                    fr, de;q=0.5   | versucht | Rätsel
                    fr             | tried    | Quiz
                    ;;;            | tried    | Quiz
                    """)
    void canonicallyEachLanguageMapHasTheOneThatIsWanted(String wanted, String verb, String name) {
        ObjectNode answer =
                stored("https://example.org/canonical", new Presentation(Format.CANONICAL, Optional.of(wanted), false));

        assertThat(answer.at("/verb/display")).hasSize(1);
        assertThat(answer.at("/verb/display").elements().next().asText()).isEqualTo(verb);
        JsonNode names = answer.at("/object/object/definition/name");
        assertThat(names).hasSize(1);
        assertThat(names.elements().next().asText()).isEqualTo(name);
        assertThat(answer.at("/actor/name").asText()).as("Agents as they came").isEqualTo("Team");
    }

    @Test
    void canonicallyAnActivityIsWhatAllStatementsSaidOfIt() {
        String activity = "https://example.org/" + UUID.randomUUID();
        lrs.store(StatementText.answered()
                .with("object", "{\"id\":\"" + activity + "\",\"definition\":{\"name\":{\"fr\":\"Devinette\"}}}")
                .toString());

        ObjectNode answer = stored(activity, new Presentation(Format.CANONICAL, Optional.of("fr"), false));

        assertThat(answer.at("/object/object/definition/name/fr").asText()).isEqualTo("Devinette");
        assertThat(answer.at("/object/object/definition/type").asText()).isEqualTo("https://example.org/t");
    }

    @Test
    void exactlyASingleContextActivityIsAListOfOne() {
        ObjectNode answer = stored("https://example.org/exact", Presentation.EXACT);

        assertThat(answer.at("/context/contextActivities/parent/0/definition/name/en")
                        .asText())
                .as("Data 2.4.6.2")
                .isEqualTo("Module");
        assertThat(answer.at("/verb/display")).hasSize(2);
        assertThat(answer.at("/object/object/definition/name")).hasSize(2);
    }

    private ObjectNode stored(String activity, Presentation how) {
        UUID id = UUID.randomUUID();
        lrs.store(MANY_THINGS.formatted(id, activity));
        FoundStatement found = lrs.reader()
                .findUnvoided(lrs.store(), id, statement -> true, how)
                .orElseThrow();
        return Parsing.object(found.json(), "answer");
    }
}
