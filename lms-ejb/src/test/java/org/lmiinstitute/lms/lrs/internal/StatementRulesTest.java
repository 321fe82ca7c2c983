package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** The rules of a statement, a row each with its clause of xAPI 1.0.3 (or 2.0 where it says so). */
class StatementRulesTest {

    private static final String WHOLE =
            """
            {"id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0",
             "actor":{"objectType":"Agent","name":"Ada","account":{"homePage":"https://example.org","name":"ada"}},
             "verb":{"id":"http://adlnet.gov/expapi/verbs/answered","display":{"en-US":"answered"}},
             "object":{"objectType":"Activity","id":"https://example.org/q/1","definition":{
               "name":{"en":"Question"},"type":"http://adlnet.gov/expapi/activities/cmi.interaction","interactionType":"choice",
               "correctResponsesPattern":["a"],"choices":[{"id":"a","description":{"en":"A"}},{"id":"b"}]}},
             "result":{"score":{"scaled":0.5,"raw":5,"min":0,"max":10},"success":true,"completion":true,"response":"a",
               "duration":"PT1M30.5S","extensions":{"https://example.org/x":null}},
             "context":{"registration":"ec531277-b57b-4c15-8d91-d292c5b2b8f7","language":"en-US","platform":"LMI Learning",
               "revision":"1.0","instructor":{"mbox":"mailto:ines@example.org"},
               "team":{"objectType":"Group","member":[{"mbox":"mailto:ben@example.org"}]},
               "contextActivities":{"parent":[{"id":"https://example.org/m/1"}],"grouping":{"id":"https://example.org/c/1"}},
               "statement":{"objectType":"StatementRef","id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"}},
             "timestamp":"2026-11-23T17:00:00.123456+01:00","version":"1.0.0",
             "attachments":[{"usageType":"https://example.org/u","display":{"en":"File"},"contentType":"text/plain","length":3,
               "sha2":"672fa5fa658017f1b72d65036f13379c6ab05d4ab3b6664908d8acf0b6a0c634","fileUrl":"https://example.org/f"}]}
            """;

    @Test
    void aStatementWithEveryPropertyIsValid() {
        assertThat(check(Parsing.object(WHOLE), XapiVersion.V1_0_3)).isEmpty();
    }

    @ParameterizedTest(name = "{3}: {0} = {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # where                     | value                              | problem at                      | clause
                    /actor                      |                                    | actor                           | Data 2.4
                    /verb                       |                                    | verb                            | Data 2.4
                    /object                     |                                    | object                          | Data 2.4
                    /id                         | "123"                              | id                              | Data 4.4
                    /id                         | "fd41c918-b88b-4b20-c0a5-a4c32391aaa0" | id                          | Data 4.4
                    /id                         | null                               | id                              | Data 2.2
                    /extra                      | 1                                  | extra                           | Data 2.4
                    /Actor                      | {}                                 | Actor                           | Data 2.4
                    /actor                      | {}                                 | actor                           | Data 2.4.2.1
                    /actor                      | "ada"                              | actor                           | Data 2.4.2.1
                    /actor/mbox                 | "mailto:ada@example.org"           | actor                           | Data 2.4.2.1
                    /actor/objectType           | "Person"                           | actor.objectType                | Data 2.4.2.1
                    /actor/name                 | 5                                  | actor.name                      | Data 2.2
                    /actor/member               | []                                 | actor.member                    | Data 2.4.2.1
                    /actor/account/name         |                                    | actor.account.name              | Data 2.4.2.4
                    /actor/account/homePage     | "nowhere"                          | actor.account.homePage          | Data 4.3
                    /actor                      | {"mbox":"ada@example.org"}         | actor.mbox                      | Data 2.4.2.3
                    /actor                      | {"mbox_sha1sum":"ab"}              | actor.mbox_sha1sum              | Data 2.4.2.3
                    /actor                      | {"objectType":"Group"}             | actor.member                    | Data 2.4.2.2
                    /actor                      | {"objectType":"Group","member":[{"objectType":"Group","member":[]}]} | actor.member[0].objectType | Data 2.4.2.1
                    /verb/id                    |                                    | verb.id                         | Data 2.4.3
                    /verb/id                    | "answered"                         | verb.id                         | Data 4.3
                    /verb/display               | {"en_US":"answered"}               | verb.display (key)              | Data 4.2
                    /verb/display               | {"en":7}                           | verb.display.en                 | Data 2.2
                    /object/id                  | "a b"                              | object.id                       | Data 4.3
                    /object/objectType          | "Thing"                            | object.objectType               | Data 2.4.4
                    /object/objectType          | 5                                  | object.objectType               | Data 2.4.4
                    /object/definition/type     | "x"                                | object.definition.type          | Data 4.3
                    /object/definition/scale    | [{"id":"a"}]                       | object.definition.scale         | interaction components
                    /object/definition/choices  | [{"id":"a"},{"id":"a"}]            | object.definition.choices       | interaction components
                    /object/definition/interactionType | "guess"                     | object.definition.interactionType | interaction activities
                    /object/definition/interactionType |                             | object.definition.interactionType | interaction activities
                    /object                     | {"objectType":"StatementRef","id":"x"} | object.id                   | Data 4.4
                    /object                     | {"objectType":"SubStatement","actor":{"mbox":"mailto:a@b.c"},"verb":{"id":"x:y"},"object":{"objectType":"SubStatement"}} | object.object | Data 2.4.4.3
                    /object                     | {"objectType":"SubStatement","id":"fd41c918-b88b-4b20-a0a5-a4c32391aaa0","actor":{"mbox":"mailto:a@b.c"},"verb":{"id":"x:y"},"object":{"id":"x:z"}} | object.id | Data 2.4.4.3
                    /result/score/scaled        | 1.01                               | result.score.scaled             | Data 2.4.5.1
                    /result/score/scaled        | "1"                                | result.score.scaled             | Data 2.2
                    /result/score/raw           | 11                                 | result.score.raw                | Data 2.4.5.1
                    /result/score/min           | 10                                 | result.score.min                | Data 2.4.5.1
                    /result/success             | "true"                             | result.success                  | Data 2.2
                    /result/completion          | 1                                  | result.completion               | Data 2.2
                    /result/duration            | "90s"                              | result.duration                 | Data 4.6
                    /result/duration            | "PT"                               | result.duration                 | Data 4.6
                    /result/extensions          | {"x":1}                            | result.extensions (key)         | Data 4.3
                    /context/registration       | "x"                                | context.registration            | Data 4.4
                    /context/team               | {"mbox":"mailto:a@b.c"}            | context.team.objectType         | Data 2.4.2.2
                    /context/language           | "english language"                 | context.language                | Data 4.2
                    /context/contextActivities/elsewhere | []                        | context.contextActivities.elsewhere | Data 2.4.6.2
                    /context/contextActivities/parent | [{"id":"x"}]                 | context.contextActivities.parent[0].id | Data 4.3
                    /context/statement          | {"id":"6690e6c9-3ef0-4ed3-8b37-7f3964730bee"} | context.statement.objectType | Data 2.4.4.3
                    /context/contextAgents      | []                                 | context.contextAgents           | Data 2.4.6
                    /timestamp                  | "yesterday"                        | timestamp                       | Data 4.5
                    /timestamp                  | "2026-11-23T17:00:00-00:00"        | timestamp                       | Data 4.5
                    /timestamp                  | "2026-11-23"                       | timestamp                       | Data 4.5
                    /timestamp                  | "+999999999-12-31T23:59:59Z"       | timestamp                       | Data 4.5
                    /timestamp                  | "-0001-12-31T23:59:59Z"            | timestamp                       | Data 4.5
                    /timestamp                  | "9999-12-31T23:59:59-01:00"        | timestamp                       | Data 4.5
                    /version                    | "0.95"                             | version                         | Data 2.4.10
                    /version                    | "1.1.0"                            | version                         | Data 2.4.10
                    /authority                  | {"objectType":"Group","member":[{"mbox":"mailto:a@b.c"}]} | authority | Data 2.4.9
                    /attachments/0/sha2         |                                    | attachments[0].sha2             | Data 2.4.11
                    /attachments/0/length       | "3"                                | attachments[0].length           | Data 2.4.11
                    /attachments/0/length       | -1                                 | attachments[0].length           | Data 2.4.11
                    /attachments/0/fileUrl      | "over there"                       | attachments[0].fileUrl          | Data 4.3
                    /attachments/0/contentType  | "text"                             | attachments[0].contentType      | Data 2.4.11
                    /attachments/0/contentType  | "text/plain\\r\\n;a=b"             | attachments[0].contentType      | Data 2.4.11
                    /attachments/0/contentType  | "text/plain;a=\\r\\nX-Y: z"       | attachments[0].contentType      | Data 2.4.11
                    /attachments/0/contentType  | "text/pl\\u0000ain"               | attachments[0].contentType      | Data 2.4.11
                    /attachments/0/contentType  | "text/plain;a=\\u0085"            | attachments[0].contentType      | Data 2.4.11
                    /attachments/0/usageType    |                                    | attachments[0].usageType        | Data 2.4.11
                    /attachments/0/display      | {"en":null}                        | attachments[0].display.en       | Data 2.2
                    /attachments                | {}                                 | attachments                     | Data 2.4.11
                    /version                    | "2.0.0"                            | version                         | Data 2.4.10
                    /version                    | "1.0.1234567"                      | version                         | Data 2.4.10
                    /                           | 1                                  | ""                              | Data 2.4
                    """)
    void aBrokenStatementIsRefusedWithItsPropertyAndClause(String place, String value, String where, String clause) {
        ObjectNode statement = changed(place, value);

        assertThat(check(statement, XapiVersion.V1_0_3)).anySatisfy(problem -> {
            assertThat(problem.where()).isEqualTo(where);
            assertThat(problem.expected()).contains(clause);
        });
    }

    @ParameterizedTest(name = "{2}: {0} = {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /actor                      | {"objectType":"Group","mbox":"mailto:g@example.org"}                     | Data 2.4.2.2
                    /actor                      | {"openid":"https://ada.example.org"}                                     | Data 2.4.2.3
                    /actor                      | {"mbox_sha1sum":"ebd31e95054c018b10727ccffd2ef2ec3a016ee9"}               | Data 2.4.2.3
                    /object                     | {"objectType":"Agent","mbox":"mailto:ben@example.org"}                   | Data 2.4.4.2
                    /result/score               | {"raw":-3.5}                                                             | Data 2.4.5.1
                    /result/duration            | "P3Y1M29DT4H35M59.14S"                                                   | Data 4.6
                    /result/duration            | "P4W"                                                                    | Data 4.6
                    /result/extensions          | {"https://example.org/deep":{"a":[null,{"b":null}]}}                      | Data 4.1
                    /timestamp                  | "2026-11-23T17:00:00Z"                                                   | Data 4.5
                    /timestamp                  | "2026-11-23T17:00:00"                                                    | Data 4.5
                    /timestamp                  | "9999-12-31T23:59:59.999Z"                                               | Data 4.5
                    /attachments/0/contentType  | "text/plain \\t; charset=utf-8"                                         | Data 2.4.11
                    /version                    | "1.0.9"                                                                  | Data 2.4.10
                    /verb                       | {"id":"urn:x-lmi:tried"}                                                 | Data 4.3
                    /attachments/0/fileUrl      |                                                                          | Communication 1.5.2
                    /attachments                | []                                                                       | Data 2.4.11
                    /verb/display               | {"zh-Hant-TW":"嘗試"}                                                     | Data 4.2
                    """)
    void whatTheSpecificationAllowsIsAccepted(String place, String value, String clause) {
        ObjectNode statement = changed(place, value);
        if (place.equals("/object")) {
            ((ObjectNode) statement.get("context")).remove(List.of("platform", "revision"));
        }

        assertThat(check(statement, XapiVersion.V1_0_3)).as(clause).isEmpty();
    }

    @Test
    void contextAgentsAreKnownSinceVersion2() {
        ObjectNode statement = changed(
                "/context/contextAgents",
                "[{\"objectType\":\"contextAgent\",\"agent\":{\"mbox\":\"mailto:ben@example.org\"}}]");
        statement.put("version", "2.0.0");

        assertThat(check(statement, XapiVersion.V2_0_0)).isEmpty();
    }

    @ParameterizedTest(name = "{3}: {0} = {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /context/contextAgents | {}                                                   | context.contextAgents                  | 2.0: 4.2.5
                    /context/contextAgents | [{"agent":{"mbox":"mailto:a@b.c"}}]                  | context.contextAgents[0].objectType    | 2.0: 4.2.5
                    /context/contextAgents | [{"objectType":"contextAgent"}]                      | context.contextAgents[0].agent         | 2.0: 4.2.5
                    /context/contextAgents | [{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.c"},"relevantTypes":[]}] | context.contextAgents[0].relevantTypes | 2.0: 4.2.5
                    /context/contextAgents | [{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.c"},"relevantTypes":["x"]}] | context.contextAgents[0].relevantTypes[0] | Data 4.3
                    /context/contextGroups | [{"objectType":"contextGroup","group":{"mbox":"mailto:a@b.c"}}] | context.contextGroups[0].group.objectType | Data 2.4.2.2
                    /context/contextGroups | [{"objectType":"contextAgent","group":{"objectType":"Group","mbox":"mailto:a@b.c"}}] | context.contextGroups[0].objectType | 2.0: 4.2.5
                    /version               | "3.0.0"                                              | version                                | Data 2.4.10
                    """)
    void whatVersion2AddedHasRulesToo(String place, String value, String where, String clause) {
        assertThat(check(changed(place, value), XapiVersion.V2_0_0)).anySatisfy(problem -> {
            assertThat(problem.where()).isEqualTo(where);
            assertThat(problem.expected()).contains(clause);
        });
    }

    @Test
    void aVoidingStatementNamesWhatItVoids() {
        ObjectNode statement = changed("/verb", "{\"id\":\"" + StatementText.VOIDED + "\"}");

        assertThat(check(statement, XapiVersion.V1_0_3))
                .extracting(Problem::where)
                .containsExactly("object");
    }

    private static List<Problem> check(ObjectNode statement, XapiVersion version) {
        return StatementRules.check(statement, version, "");
    }

    /** The whole statement with one value at a JSON pointer set, or removed if there is none. */
    private static ObjectNode changed(String place, String value) {
        ObjectNode statement = Parsing.object(WHOLE);
        int slash = place.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) statement.at(place.substring(0, slash));
        String name = place.substring(slash + 1);
        if (value == null) {
            parent.remove(name);
        } else {
            parent.set(name, Parsing.object("{\"v\":" + value + "}").get("v"));
        }
        return statement;
    }
}
