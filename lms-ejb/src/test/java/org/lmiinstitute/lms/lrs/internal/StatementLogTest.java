package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmiinstitute.lms.lrs.internal.StatementText.answered;
import static org.lmiinstitute.lms.lrs.internal.StatementText.voiding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.Presentation;
import org.lmiinstitute.lms.lrs.StatementConflictException;
import org.lmiinstitute.lms.lrs.StatementLog;
import org.lmiinstitute.lms.lrs.StatementPage;
import org.lmiinstitute.lms.lrs.StatementQuery;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Storing and finding statements, against a real database. */
@WithDatabase
class StatementLogTest {

    private static final ObjectNode ADA = Parsing.object("{\"mbox\":\"mailto:ada@example.org\"}");
    private static final ObjectNode BEN = Parsing.object("{\"mbox\":\"mailto:ben@example.org\"}");

    private final DataSource database;
    private LrsFixture lrs;

    StatementLogTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void freshStore() {
        lrs = new LrsFixture(database);
    }

    @Test
    void aStatementComesBackAsItWasReceivedByteForByte() {
        String odd =
                "{ \"verb\" : {\"id\":\"http://adlnet.gov/expapi/verbs/scored\"},\n \"actor\":{\"mbox\":\"mailto:ada@example.org\"},"
                        + "\"object\":{\"id\":\"https://example.org/ä\"}, \"result\":{\"score\":{\"raw\":1.500, \"scaled\" : 0.10}},"
                        + "\"stored\":\"2001-01-01T00:00:00Z\"  , \"timestamp\":\"2026-01-02T03:04:05.000+01:00\"}";
        StoredStatement stored = lrs.store(odd).get(0);

        String answer = new String(lrs.page(StatementQuery.all()).statements().get(0), StandardCharsets.UTF_8);

        assertThat(answer)
                .startsWith("{\"verb\" : {\"id\":\"http://adlnet.gov/expapi/verbs/scored\"},\"actor\":")
                .contains("\"score\":{\"raw\":1.500, \"scaled\" : 0.10}")
                .contains("\"timestamp\":\"2026-01-02T03:04:05.000+01:00\"")
                .contains("https://example.org/ä")
                .contains("\"stored\":\"" + stored.stored() + "\"")
                .doesNotContain("2001");
    }

    @Test
    void theServerSetsWhatIsMissing() {
        StoredStatement stored = lrs.store(answered().toString()).get(0);

        ObjectNode answer = lrs.find(StatementQuery.all()).get(0);

        assertThat(answer.get("id").asText()).isEqualTo(stored.id().toString());
        assertThat(answer.get("version").asText()).isEqualTo("1.0.0");
        assertThat(answer.get("timestamp")).isEqualTo(answer.get("stored"));
        assertThat(answer.at("/authority/account/homePage").asText()).isEqualTo(LrsFixture.ID_BASE);
        assertThat(lrs.fired()).containsExactly(stored);
        assertThat(stored.isOwn()).isTrue();
        assertThat(stored.json()).isEqualTo(answer);
    }

    @Test
    void aClientDoesNotChooseItsAuthority() {
        UUID credential = UUID.randomUUID();
        StatementText claim = answered().with("authority", "{\"mbox\":\"mailto:boss@example.org\"}");

        StoredStatement stored = lrs.storeAs(credential, claim.toString()).get(0);

        assertThat(lrs.find(StatementQuery.all())
                        .get(0)
                        .at("/authority/account/name")
                        .asText())
                .isEqualTo(credential.toString());
        assertThat(stored.isOwn()).isFalse();
    }

    @Test
    void theSameStatementAgainIsAcceptedAndStoredOnce() {
        UUID id = UUID.randomUUID();
        String statement =
                answered().id(id).with("result", "{\"score\":{\"scaled\":1.0}}").toString();
        lrs.store(statement);

        assertThat(lrs.store(answered()
                        .id(id)
                        .with("result", "{\"score\":{\"scaled\":1}}")
                        .toString()))
                .isEmpty();
        assertThat(lrs.find(StatementQuery.all())).hasSize(1);
    }

    @Test
    void anotherStatementWithAKnownIdIsAConflict() {
        UUID id = UUID.randomUUID();
        lrs.store(answered().id(id).toString());

        assertThatThrownBy(() -> lrs.store(
                        answered().id(id).object("https://example.org/other").toString()))
                .isInstanceOf(StatementConflictException.class)
                .hasMessageContaining(id.toString());
    }

    @Test
    void oneIdTwiceInABatchIsRefused() {
        String statement = answered().id(UUID.randomUUID()).toString();

        assertThatThrownBy(() -> lrs.store(statement, statement)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void anotherOrganizationsStatementsStayUnseen() {
        UUID id = UUID.randomUUID();
        lrs.store(answered().id(id).toString());
        LrsFixture other = new LrsFixture(database);
        other.store(answered().id(id).object("https://example.org/other").toString());

        assertThat(other.find(StatementQuery.all().withAgent(ADA))).hasSize(1);
        assertThat(other.reader()
                        .find(other.store(), id)
                        .orElseThrow()
                        .json()
                        .at("/object/id")
                        .asText())
                .isEqualTo("https://example.org/other");
    }

    @Test
    void filtersFindByAgentVerbActivityAndRegistrationAlone() {
        UUID registration = UUID.randomUUID();
        lrs.store(
                answered().toString(),
                answered()
                        .actor("mbox", "mailto:ben@example.org")
                        .registration(registration)
                        .toString(),
                answered()
                        .verb("http://adlnet.gov/expapi/verbs/passed")
                        .object("https://example.org/a")
                        .toString());

        assertThat(lrs.find(StatementQuery.all().withAgent(BEN))).hasSize(1);
        assertThat(lrs.find(StatementQuery.all().withVerb(StatementText.ANSWERED)))
                .hasSize(2);
        assertThat(lrs.find(StatementQuery.all().withActivity("https://example.org/a")))
                .hasSize(1);
        assertThat(lrs.find(StatementQuery.all().withRegistration(registration)))
                .hasSize(1);
    }

    @Test
    void filtersTogetherMustAllHold() {
        UUID registration = UUID.randomUUID();
        lrs.store(
                answered().registration(registration).toString(),
                answered()
                        .actor("mbox", "mailto:ben@example.org")
                        .registration(registration)
                        .toString(),
                answered().toString());

        assertThat(lrs.find(StatementQuery.all()
                        .withAgent(ADA)
                        .withVerb(StatementText.ANSWERED)
                        .withActivity(StatementText.QUIZ)
                        .withRegistration(registration)))
                .hasSize(1);
    }

    @Test
    void relatedActivitiesAndAgentsAreFoundOnlyWhenAskedFor() {
        lrs.store(
                answered().parent("https://example.org/course").toString(),
                answered().object("https://example.org/course").toString(),
                answered()
                        .with("context", "{\"instructor\":{\"mbox\":\"mailto:ben@example.org\"}}")
                        .toString());
        StatementQuery ofCourse = StatementQuery.all().withActivity("https://example.org/course");

        assertThat(lrs.find(ofCourse)).hasSize(1);
        assertThat(lrs.find(ofCourse.withRelatedActivities())).hasSize(2);
        assertThat(lrs.find(StatementQuery.all().withAgent(BEN))).isEmpty();
        assertThat(lrs.find(StatementQuery.all().withAgent(BEN).withRelatedAgents()))
                .hasSize(1);
    }

    @Test
    void pagesFollowEachOtherInBothDirectionsWithoutGapOrRepetition() {
        lrs.store(IntStream.range(0, 7)
                .mapToObj(i -> answered().object("https://example.org/" + i).toString())
                .toArray(String[]::new));

        assertThat(walk(StatementQuery.all().withAgent(ADA).limit(3)))
                .containsExactly("6", "5", "4", "3", "2", "1", "0");
        assertThat(walk(StatementQuery.all().limit(3).oldestFirst()))
                .containsExactly("0", "1", "2", "3", "4", "5", "6");
        assertThat(walk(StatementQuery.all().withAgent(ADA).withRelatedAgents().limit(2)))
                .containsExactly("6", "5", "4", "3", "2", "1", "0");
    }

    @Test
    void veryLargeStatementsMakeShorterPagesWithoutGapOrRepetition() {
        String megabyte = "{\"response\":\"" + "x".repeat(1 << 20) + "\"}";
        for (int i = 0; i < 50; i++) {
            lrs.store(answered()
                    .object("https://example.org/" + i)
                    .with("result", megabyte)
                    .toString());
        }

        assertThat(lrs.page(StatementQuery.all().limit(500)).statements()).hasSizeLessThan(50);
        assertThat(walk(StatementQuery.all().limit(500).oldestFirst()))
                .isEqualTo(IntStream.range(0, 50).mapToObj(String::valueOf).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 31, 32, 33, 34, 39, 40, 41})
    void aPageOfAnySizeIsWholeAndLeadsOn(int limit) {
        lrs.store(IntStream.range(0, 40)
                .mapToObj(i -> answered().object("https://example.org/" + i).toString())
                .toArray(String[]::new));
        StatementPage page = lrs.page(StatementQuery.all().limit(limit));

        assertThat(page.statements()).hasSize(Math.min(limit, 40));
        assertThat(page.next().isPresent()).isEqualTo(limit < 40);
        assertThat(walk(StatementQuery.all().limit(limit))).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void timesBeforeAndFarBehindAllStoringAreTimesToo() {
        lrs.store(StatementText.answered().toString());
        Instant before = Instant.parse("1960-01-01T00:00:00Z");
        Instant behind = Instant.parse("9999-12-31T23:59:59Z");

        assertThat(lrs.find(StatementQuery.all().since(before))).hasSize(1);
        assertThat(lrs.find(StatementQuery.all().until(before))).isEmpty();
        assertThat(lrs.find(StatementQuery.all().since(behind))).isEmpty();
        assertThat(lrs.find(StatementQuery.all().until(behind))).hasSize(1);
        assertThat(StatementRow.firstOf(Instant.MIN)).isEqualTo(new UUID(0, 0));
        assertThat(StatementRow.storedAt(StatementRow.lastOf(Instant.MAX)))
                .isEqualTo(Instant.ofEpochMilli((1L << 48) - 1));
    }

    @Test
    void sinceExcludesItsMomentAndUntilIncludesIt() {
        Instant first = lrs.store(answered().toString()).get(0).stored();
        awaitAfter(first);
        Instant second = lrs.store(answered().toString()).get(0).stored();

        assertThat(lrs.find(StatementQuery.all().since(first))).hasSize(1);
        assertThat(lrs.find(StatementQuery.all().until(first))).hasSize(1);
        assertThat(lrs.find(StatementQuery.all().since(second))).isEmpty();
        assertThat(lrs.find(StatementQuery.all().since(first).until(second))).hasSize(1);
        assertThat(lrs.find(StatementQuery.all().since(first.minusMillis(1)).oldestFirst()))
                .hasSize(2);
    }

    @Test
    void aVoidedStatementIsGoneFromListsAndFoundAsVoided() {
        UUID id = UUID.randomUUID();
        lrs.store(answered().id(id).toString());
        lrs.store(voiding(id).toString());

        assertThat(lrs.find(StatementQuery.all()))
                .extracting(statement -> statement.at("/verb/id").asText())
                .containsExactly(StatementText.VOIDED);
        assertThat(lrs.has(id)).isFalse();
        assertThat(lrs.hasVoided(id)).isTrue();
    }

    @Test
    void voidingWorksThoughItComesBeforeItsTarget() {
        UUID id = UUID.randomUUID();
        lrs.store(voiding(id).toString());
        lrs.store(answered().id(id).toString());

        assertThat(lrs.has(id)).isFalse();
        assertThat(lrs.find(StatementQuery.all().withAgent(ADA)))
                .as("the voiding statement is found by its target's actor")
                .extracting(statement -> statement.at("/verb/id").asText())
                .containsExactly(StatementText.VOIDED);
    }

    @Test
    void aVoidingStatementCannotBeVoided() {
        UUID target = UUID.randomUUID();
        UUID voiding = UUID.randomUUID();
        lrs.store(
                answered().id(target).toString(),
                voiding(target).id(voiding).toString(),
                voiding(voiding).toString());

        assertThat(lrs.has(voiding)).isTrue();
        assertThat(lrs.has(target)).isFalse();
    }

    @Test
    void statementsAreReplayedInTheOrderOfStoring() {
        UUID registration = UUID.randomUUID();
        List<String> batch = IntStream.range(0, 1200)
                .mapToObj(i -> answered()
                        .object("https://example.org/" + i)
                        .registration(registration)
                        .toString())
                .toList();
        lrs.store(batch.toArray(String[]::new));
        List<UUID> replayed = new ArrayList<>();

        lrs.reader()
                .replay(
                        StatementQuery.all().withRegistration(registration),
                        lrs.store(),
                        statement -> replayed.add(statement.id()));

        assertThat(replayed)
                .isEqualTo(lrs.fired().stream().map(StoredStatement::id).toList())
                .hasSize(1200);
    }

    @Test
    void aRegistrationIsReplayedWithItsVoidedStatements() {
        UUID registration = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        lrs.store(answered().id(id).registration(registration).toString());
        lrs.store(voiding(id).toString());
        List<UUID> replayed = new ArrayList<>();

        new StatementLog(null, lrs.reader())
                .replay(lrs.store(), registration, statement -> replayed.add(statement.id()));

        assertThat(replayed).hasSize(2).startsWith(id);
        assertThat(lrs.find(StatementQuery.all().withRegistration(registration)))
                .as("as anybody else finds it")
                .hasSize(1);
    }

    @Test
    void anAuthorityIsARelatedAgent() {
        UUID credential = UUID.randomUUID();
        lrs.storeAs(credential, answered().toString());
        lrs.store(answered().toString());
        StatementQuery written = StatementQuery.all()
                .withAgent(Parsing.object(
                        "{\"account\":{\"homePage\":\"" + LrsFixture.ID_BASE + "\",\"name\":\"" + credential + "\"}}"));

        assertThat(lrs.find(written.withRelatedAgents())).hasSize(1);
        assertThat(lrs.find(written)).isEmpty();
    }

    @Test
    void aStatementThatWasVoidedTwiceIsReplayedOnce() {
        UUID registration = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        lrs.store(answered().id(id).registration(registration).toString());
        lrs.store(voiding(id).toString(), voiding(id).toString());
        List<UUID> replayed = new ArrayList<>();

        lrs.reader()
                .replay(
                        StatementQuery.all().withRegistration(registration).withVoided(),
                        lrs.store(),
                        statement -> replayed.add(statement.id()));

        assertThat(replayed).hasSize(3).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{2}: {0} / {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "timestamp":"2026-11-23T17:00:00+01:00"         | "timestamp":"2026-11-23T16:00:00.000Z"           | Data 2.3.1: timestamps
                    "verb":{"id":"x:v","display":{"en":"a"}}        | "verb":{"id":"x:v"}                              | Data 2.3.1: display
                    "object":{"id":"x:o","definition":{"type":"x:t"}} | "object":{"id":"x:o"}                          | Data 2.3.1: definitions
                    "result":{"duration":"PT1.129S"}                | "result":{"duration":"PT1.12S"}                  | Data 4.6
                    "result":{"score":{"raw":1.0}}                  | "result":{"score":{"raw":1}}                     | Data 2.2: numbers
                    "context":{"contextActivities":{"parent":{"id":"x:p"}}} | "context":{"contextActivities":{"parent":[{"id":"x:p"}]}} | Data 2.4.6.2
                    "context":{"team":{"objectType":"Group","member":[{"mbox":"mailto:a@b.c"},{"openid":"x:y"}]}} | "context":{"team":{"objectType":"Group","member":[{"openid":"x:y"},{"mbox":"mailto:a@b.c"}]}} | Data 2.3.1: members
                    """)
    void whatMakesNoDifferenceIsNoConflict(String one, String other, String clause) {
        String statement =
                "{\"id\":\"%s\",\"actor\":{\"mbox\":\"mailto:a@b.c\"},\"verb\":{\"id\":\"x:v\"},\"object\":{\"id\":\"x:o\"}}"
                        .formatted(UUID.randomUUID());
        lrs.store(with(statement, one));

        assertThat(lrs.store(with(statement, other))).as(clause).isEmpty();
    }

    @ParameterizedTest(name = "{2}: {0} / {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "result":{"duration":"PT60S"}                   | "result":{"duration":"PT1M"}                     | Data 2.3.1: durations are text
                    "result":{"success":true}                       | "result":{"success":false}                       | Data 2.3.1
                    "verb":{"id":"x:w"}                             | "verb":{"id":"x:W"}                              | Data 2.2: case
                    "timestamp":"2026-11-23T17:00:00+01:00"         | "timestamp":"2026-11-23T17:00:00Z"               | Data 2.3.1: another moment
                    """)
    void whatMakesADifferenceIsAConflict(String one, String other, String clause) {
        String statement =
                "{\"id\":\"%s\",\"actor\":{\"mbox\":\"mailto:a@b.c\"},\"verb\":{\"id\":\"x:v\"},\"object\":{\"id\":\"x:o\"}}"
                        .formatted(UUID.randomUUID());
        lrs.store(with(statement, one));

        assertThatThrownBy(() -> lrs.store(with(statement, other)))
                .as(clause)
                .isInstanceOf(StatementConflictException.class);
    }

    /** The statement with one member put in the place of its own. */
    private static String with(String statement, String member) {
        ObjectNode json = Parsing.object(statement);
        json.setAll(Parsing.object("{" + member + "}"));
        return json.toString();
    }

    @Test
    void mineAreThoseOfTheSameCredential() {
        UUID credential = UUID.randomUUID();
        lrs.storeAs(credential, answered().toString());
        lrs.store(answered().toString());

        assertThat(lrs.reader()
                        .page(StatementQuery.all(), lrs.store(), Optional.of(credential), Presentation.EXACT)
                        .statements())
                .hasSize(1);
    }

    private List<String> walk(StatementQuery query) {
        List<String> seen = new ArrayList<>();
        StatementPage page = lrs.page(query);
        while (true) {
            LrsFixture.read(page)
                    .forEach(statement ->
                            seen.add(statement.at("/object/id").asText().replaceAll(".*/", "")));
            if (page.next().isEmpty()) {
                return seen;
            }
            page = lrs.page(query.after(page.next().get()));
        }
    }

    private static void awaitAfter(Instant moment) {
        while (!Instant.now().minusMillis(1).isAfter(moment)) {
            Thread.onSpinWait();
        }
    }
}
