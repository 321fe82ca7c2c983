package org.lmiinstitute.lms.lrs.forwarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.SecretBox;
import org.lmiinstitute.lms.lrs.XapiVersion;
import org.lmiinstitute.lms.lrs.forwarding.DeadLetter;
import org.lmiinstitute.lms.lrs.forwarding.TargetState;
import org.lmiinstitute.lms.lrs.forwarding.internal.FakeStore.Asked;
import org.lmiinstitute.lms.lrs.forwarding.internal.FakeStore.Told;
import org.lmiinstitute.lms.lrs.internal.LogFilter;
import org.lmiinstitute.lms.lrs.internal.LoggedStatement;
import org.lmiinstitute.lms.testing.GivenSettings;
import org.lmiinstitute.lms.testing.WithDatabase;

/** What is sent when, and what follows from each answer of a target. */
@WithDatabase
class CourierTest {

    private static final String OTHER =
            ForwardingFixture.statement("https://example.org/verbs/other", "https://example.org/x");

    private final ForwardingFixture here;
    private final FakeStore store = new FakeStore();

    CourierTest(DataSource database) {
        here = new ForwardingFixture(database);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void allStatementsGoOutInTheOrderOfStoringWithTheirIds() {
        List<String> stored = here.store(250);
        UUID target = here.target(store.url());

        here.courier.run(target);

        assertThat(store.ids()).isEqualTo(stored);
        assertThat(store.asked()).hasSize(3).allMatch(asked -> asked.ids().size() <= Courier.AT_ONCE);
        assertThat(here.row(target).sent()).isEqualTo(250);
        assertThat(here.row(target).lastSent()).contains(here.clock.instant());
    }

    @Test
    void eachRequestCarriesTheCredentialAndTheVersionOfItsStatements() {
        here.store(2);
        here.lrs.storeAs(here.lrs.store(), XapiVersion.V2_0_0, OTHER);
        here.store(1);

        here.courier.run(here.target(store.url()));

        assertThat(store.asked()).extracting(Asked::version).containsExactly("1.0.3", "2.0.0", "1.0.3");
        assertThat(store.asked())
                .extracting(Asked::authorization)
                .containsOnly("Basic a2V5OmEgc2VjcmV0IG9mIHRoZSB0YXJnZXQ=");
    }

    @Test
    void whatIsStoredLaterFollowsAndNothingIsSentTwice() {
        UUID target = here.target(store.url());
        List<String> first = here.store(3);
        here.moveToPresent();
        here.courier.run(target);
        List<String> second = here.store(2);
        here.moveToPresent();
        here.courier.run(target);
        here.courier.run(target);

        assertThat(store.ids()).containsSequence(first).endsWith(second.toArray(String[]::new));
        assertThat(store.asked()).hasSize(2);
    }

    @Test
    void onlyWhatTheFilterWantsGoesOutAndWhatRefersToIt() {
        String passed = "http://adlnet.gov/expapi/verbs/passed";
        String quiz = "https://example.org/quiz";
        String wanted = here.store(passed, quiz);
        String otherActivity = here.store(passed, "https://example.org/other");
        String otherVerb = here.store("http://adlnet.gov/expapi/verbs/failed", quiz);
        UUID byBoth = here.target(store.url(), new LogFilter(Optional.of(passed), Optional.of(quiz)));

        here.courier.run(byBoth);
        assertThat(store.ids()).containsExactly(wanted);

        try (FakeStore verbs = new FakeStore();
                FakeStore activities = new FakeStore()) {
            here.courier.run(here.target(verbs.url(), new LogFilter(Optional.of(passed), Optional.empty())));
            here.courier.run(here.target(activities.url(), new LogFilter(Optional.empty(), Optional.of(quiz))));
            assertThat(verbs.ids()).containsExactly(wanted, otherActivity);
            assertThat(activities.ids()).containsExactly(wanted, otherVerb);
        }
    }

    @Test
    void whatVoidsAStatementFollowsItThroughAFilterThoughItCameFirst() {
        String passed = "http://adlnet.gov/expapi/verbs/passed";
        String voided = UUID.randomUUID().toString();
        UUID target = here.target(store.url(), new LogFilter(Optional.of(passed), Optional.empty()));
        String early = here.store(voiding(voided));
        String other = here.store(passed, "https://example.org/other");
        here.moveToPresent();
        here.courier.run(target);
        assertThat(store.ids()).containsExactly(other);

        here.store("{\"id\":\"" + voided + "\","
                + ForwardingFixture.statement(passed, "https://example.org/quiz")
                        .substring(1));
        String late = here.store(voiding(other));
        here.moveToPresent();
        here.courier.run(target);

        assertThat(store.ids()).containsExactly(other, early, voided, late);
        assertThat(here.row(target).sent()).isEqualTo(4);
        here.moveToPresent();
        here.courier.run(target);
        assertThat(store.asked()).hasSize(2);
    }

    @Test
    void whatCameFirstAndIsRefusedIsADeadLetterAndHindersNothing() {
        String passed = "http://adlnet.gov/expapi/verbs/passed";
        String voided = UUID.randomUUID().toString();
        UUID target = here.target(store.url(), new LogFilter(Optional.of(passed), Optional.empty()));
        String early = here.store(voiding(voided));
        here.store(passed, "https://example.org/other");
        here.moveToPresent();
        here.courier.run(target);
        UUID place = here.row(target).doneThrough();

        store.refuses(hasId(early)).failsOver(isOnly(voided), Told.status(500));
        here.store("{\"id\":\"" + voided + "\","
                + ForwardingFixture.statement(passed, "https://example.org/quiz")
                        .substring(1));
        here.moveToPresent();
        here.courier.run(target);
        assertThat(here.letters(target)).singleElement().satisfies(letter -> {
            assertThat(letter.statementId()).hasToString(early);
            assertThat(letter.tries()).isEqualTo(1);
        });
        assertThat(here.row(target).doneThrough()).isEqualTo(place);

        here.clock.pass(Duration.ofMinutes(1));
        here.courier.run(target);
        assertThat(here.row(target).failures()).isEqualTo(2);
        assertThat(here.letters(target).get(0).tries()).isEqualTo(1);
    }

    @Test
    void whatFailedAndWasErasedHereIsNotTriedAnyMore() {
        here.store(1);
        UUID target = here.target(store.url());
        store.tellsNext(Told.status(500));
        here.courier.run(target);
        assertThat(here.row(target).failures()).isEqualTo(1);

        here.eraseAll();
        here.clock.pass(Outbox.LAGGING);
        here.courier.run(target);

        assertThat(here.row(target).failures()).isZero();
        assertThat(here.row(target).failing()).isEmpty();
        assertThat(store.asked()).hasSize(1);
    }

    /** Looking through a long log for a rare match each second would cost more each day. */
    @Test
    void whereNothingWasFoundNobodyLooksAgain() {
        here.store(3);
        UUID target = here.target(
                store.url(),
                new LogFilter(Optional.of("https://example.org/rare"), Optional.of("https://example.org")));

        here.courier.run(target);
        UUID place = here.slices.end();
        assertThat(here.row(target).doneThrough()).isEqualTo(place);
        assertThat(here.row(target).sent()).isZero();
        assertThat(here.row(target).lastSent()).isEmpty();

        here.clock.pass(Outbox.LAGGING);
        here.courier.run(target);
        assertThat(here.row(target).doneThrough())
                .as("an idle target is not written to each second")
                .isEqualTo(place);

        here.clock.pass(Duration.ofMillis(1));
        here.courier.run(target);
        assertThat(here.row(target).doneThrough()).isEqualTo(here.slices.end());
        here.clock.pass(Duration.ofDays(-1));
        here.courier.run(target);
        assertThat(here.row(target).doneThrough()).as("a place never goes back").isGreaterThan(place);
    }

    @Test
    void whatIsStoredWhileNothingIsFoundIsNotPassedOver() {
        here.clock.pass(Duration.ofHours(-2));
        UUID target = here.target(store.url());
        List<String> stored = here.store(1);
        Outbox slow = new Outbox(here.slices, here.letters) {
            @Override
            List<LoggedStatement> next(TargetRow row) {
                List<LoggedStatement> found = super.next(row);
                here.clock.pass(Duration.ofHours(2));
                return found;
            }
        };

        here.courier(slow).run(target);
        assertThat(store.ids()).isEmpty();
        here.courier.run(target);
        assertThat(store.ids()).isEqualTo(stored);
    }

    @Test
    void whatMayStillBeUnderWayIsLeftForLater() {
        here.clock.pass(Duration.ofHours(-2));
        UUID target = here.target(store.url());
        List<String> stored = here.store(1);

        here.courier.run(target);
        assertThat(store.ids())
                .as("stored after the point up to which the log is complete")
                .isEmpty();

        here.clock.pass(Duration.ofHours(2));
        here.courier.run(target);
        assertThat(store.ids()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 37, 99})
    void aRefusedStatementBecomesADeadLetterWithItsCauseAndTheOthersGoOn(int bad) {
        List<String> stored = here.store(100);
        store.refuses(hasId(stored.get(bad)));
        UUID target = here.target(store.url());

        here.courier.run(target);

        assertThat(store.ids())
                .isEqualTo(stored.stream()
                        .filter(id -> !id.equals(stored.get(bad)))
                        .toList());
        assertThat(here.letters(target)).singleElement().satisfies(letter -> {
            assertThat(letter.statementId()).hasToString(stored.get(bad));
            assertThat(letter.cause()).isEqualTo("HTTP 400: {\"error\":\"actor: is not to my liking\"}");
            assertThat(letter.tries()).isEqualTo(1);
        });
        assertThat(here.row(target).state()).isEqualTo(TargetState.RUNNING);
        assertThat(here.row(target).sent()).isEqualTo(99);
    }

    @Test
    void aDeadLetterIsSentAgainWhenItIsWanted() {
        List<String> stored = here.store(3);
        store.refuses(hasId(stored.get(1)));
        UUID target = here.target(store.url());
        here.courier.run(target);
        DeadLetter letter = here.letters(target).get(0);

        here.letters.want(target, letter.rowId());
        here.courier.run(target);
        assertThat(here.letters(target)).singleElement().satisfies(again -> {
            assertThat(again.tries()).isEqualTo(2);
            assertThat(again.isWanted()).isFalse();
        });

        store.refuses(statement -> false);
        here.letters.wantAll(target);
        here.courier.run(target);
        assertThat(here.letters(target)).isEmpty();
        assertThat(store.ids()).containsExactly(stored.get(0), stored.get(2), stored.get(1));
    }

    @Test
    void aDeadLetterWhoseStatementWasErasedHereIsForgotten() {
        UUID target = here.target(store.url());
        here.letters.add(target, UUID.randomUUID(), UUID.randomUUID(), "HTTP 400", here.clock.instant());

        here.letters.wantAll(target);
        here.courier.run(target);

        assertThat(here.letters(target)).isEmpty();
        assertThat(store.asked()).isEmpty();
    }

    @Test
    void aStoreThatRefusesEverythingIsNotSentEverything() {
        here.store(100);
        store.refuses(statement -> true);
        UUID target = here.target(store.url());

        here.courier.run(target);

        assertThat(here.row(target).state()).isEqualTo(TargetState.STOPPED);
        assertThat(here.letters(target)).hasSize(Outcomes.MOST_REFUSED_IN_A_ROW);
        assertThat(here.row(target).lastError().orElseThrow()).contains("50 statements in a row", "not to my liking");
    }

    /** The longest answers, one within the other: a cause that could not be kept would keep the statement for ever. */
    @Test
    void aCauseIsCutToWhatCanBeKept() {
        UUID target = here.target(store.url());
        List<String> stored = here.store(2);
        store.failsOver(isOnly(stored.get(0)), new Told(409, "c".repeat(3_000), Map.of()))
                .answersReadersWith(new Told(403, "r".repeat(3_000), Map.of()));
        store.refuses(hasId(stored.get(0)));

        here.courier.run(target);

        assertThat(store.ids()).containsExactly(stored.get(1));
        assertThat(here.letters(target)).singleElement().satisfies(letter -> assertThat(letter.cause())
                .hasSize(2_000)
                .startsWith("It has a statement under this id that cannot be read")
                .endsWith("…"));
        assertThat(here.row(target).lastError().orElseThrow()).hasSize(2_000);
    }

    @Test
    void whatNobodyExpectedIsKeptWithItsKindAndTriedLessAndLessOften() {
        UUID target = here.target(store.url());
        here.store(1);
        Courier broken = here.courier(new Outbox(here.slices, here.letters) {
            @Override
            List<LoggedStatement> next(TargetRow row) {
                throw new IllegalStateException("with the password in it");
            }
        });

        for (int seconds : new int[] {1, 2, 4}) {
            broken.run(target);
            assertThat(here.row(target).nextTry()).contains(here.clock.instant().plusSeconds(seconds));
            assertThat(here.isDue(target)).isFalse();
            here.clock.pass(Duration.ofSeconds(seconds));
            assertThat(here.isDue(target)).isTrue();
        }

        assertThat(here.row(target).failures()).isEqualTo(3);
        assertThat(here.row(target).lastError().orElseThrow())
                .contains("IllegalStateException", "log of the server")
                .doesNotContain("password");
        here.courier.run(target);
        assertThat(store.ids()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no base64 at all!", "c2hvcnQ="})
    void aKeyOfTheInstallationThatIsNoneIsSaidToBe(String key) {
        UUID target = here.target(store.url());
        here.store(1);

        here.courier(GivenSettings.secretsWithSetting(key)).run(target);

        TargetRow waiting = here.row(target);
        assertThat(waiting.state()).isEqualTo(TargetState.RUNNING);
        assertThat(waiting.nextTry()).contains(here.clock.instant().plusSeconds(1));
        assertThat(waiting.lastError().orElseThrow()).contains("LMS_SECRET_KEY").doesNotContain(key);
        assertThat(store.asked()).isEmpty();
    }

    /** Some stores answer 500 to what they cannot digest. */
    @ParameterizedTest
    @ValueSource(ints = {0, 37, 99})
    void aStatementOverWhichTheStoreFailsIsFoundOutAndCanBeSetAside(int bad) {
        List<String> stored = here.store(100);
        store.failsOver(holds(stored.get(bad)), new Told(500, "cannot", Map.of()));
        UUID target = here.target(store.url());

        runUntil(
                target,
                () -> here.row(target).failing().isPresent() && here.row(target).failures() >= 3);

        assertThat(store.ids()).as("what comes before it").isEqualTo(stored.subList(0, bad));
        UUID failing = here.row(target).failing().orElseThrow();
        assertThat(here.targets.setAside(target, UUID.randomUUID()))
                .as("another one")
                .isFalse();
        assertThat(here.targets.setAside(target, failing)).isTrue();
        runUntil(target, () -> store.ids().size() == 99);
        assertThat(store.ids())
                .isEqualTo(stored.stream()
                        .filter(id -> !id.equals(stored.get(bad)))
                        .toList());
        assertThat(here.row(target).failing()).isEmpty();
    }

    @Test
    void aStoreThatIsTooSlowForManyGetsFewerAndThenMoreAgain() {
        List<String> stored = here.store(400);
        store.failsOver(body -> body.size() > 30, Told.status(504));
        UUID target = here.target(store.url());

        runUntil(target, () -> store.ids().size() >= 200);
        assertThat(store.ids()).isEqualTo(stored.subList(0, store.ids().size()));
        assertThat(here.row(target).failing()).isEmpty();

        store.failsOver(body -> false, null);
        runUntil(target, () -> store.ids().size() == 400);
        assertThat(store.ids()).isEqualTo(stored);
        assertThat(here.row(target).atOnce()).isGreaterThan(30);
    }

    @Test
    void aDeadLetterOverWhichTheStoreFailsCanBeSetAsideAgain() {
        List<String> stored = here.store(2);
        store.refuses(hasId(stored.get(0)));
        UUID target = here.target(store.url());
        here.courier.run(target);
        UUID place = here.row(target).doneThrough();
        store.failsOver(holds(stored.get(0)), Told.status(500));
        here.letters.wantAll(target);

        here.courier.run(target);

        assertThat(here.row(target).failing())
                .contains(here.letters(target).get(0).rowId());
        here.targets.setAside(target, here.letters(target).get(0).rowId());
        assertThat(here.row(target).doneThrough()).isEqualTo(place);

        here.letters.wantAll(target);
        here.courier.run(target);
        store.failsOver(body -> false, null);
        here.courier.run(target);
        assertThat(here.letters(target).get(0).tries()).as("refused again").isEqualTo(2);
        assertThat(here.row(target).failures()).isZero();
        assertThat(here.row(target).failing()).isEmpty();
    }

    enum Known {
        SAME,
        OTHER,
        SAME_BUT_VOIDED,
        NOTHING
    }

    /** xAPI 1.0.3 Communication 2.1.2 lets a store answer 409 to a statement that it has, whether or not it is the same. */
    @ParameterizedTest
    @CsvSource({
        "SAME, 200, TAKEN, ''",
        "SAME_BUT_VOIDED, 200, TAKEN, ''",
        "OTHER, 200, LETTER, It has another statement under this id",
        "NOTHING, 200, LETTER, HTTP 409: conflict over",
        "SAME, 403, LETTER, cannot be read to compare: HTTP 403",
        "SAME, 503, LATER, HTTP 503"
    })
    void aConflictIsDoneIfTheStoreHasTheSame(Known known, int reading, String outcome, String cause) {
        here.store(1);
        String id = here.store(1).get(0);
        String after = here.store(1).get(0);
        store.conflictsOnKnown();
        if (reading != 200) {
            store.answersReadersWith(Told.status(reading));
        }
        String same =
                ForwardingFixture.statement("http://adlnet.gov/expapi/verbs/experienced", "https://example.org/page/0");
        switch (known) {
            case SAME -> store.has(id, same);
            case OTHER -> store.has(id, OTHER);
            case SAME_BUT_VOIDED -> store.hasVoided(id, same);
            case NOTHING -> store.conflictsOver(id);
        }
        UUID target = here.target(store.url());

        here.courier.run(target);

        assertThat(here.letters(target)).hasSize(outcome.equals("LETTER") ? 1 : 0);
        if (outcome.equals("LETTER")) {
            assertThat(here.letters(target).get(0).cause()).contains(cause);
            assertThat(here.letters(target).get(0).statementId()).hasToString(id);
        }
        if (outcome.equals("LATER")) {
            assertThat(here.row(target).lastError().orElseThrow()).contains(cause);
        } else {
            assertThat(store.ids()).endsWith(after);
            assertThat(here.row(target).failures()).isZero();
        }
    }

    static Stream<Arguments> answersThatMeanLater() {
        return Stream.of(
                Arguments.of(new Told(429, "slow down", Map.of("Retry-After", "7")), 7, "HTTP 429: slow down"),
                Arguments.of(new Told(503, "", Map.of("Retry-After", "120")), 120, "HTTP 503"),
                Arguments.of(new Told(503, "", Map.of("Retry-After", "0")), 1, "HTTP 503"),
                Arguments.of(new Told(503, "", Map.of("Retry-After", "864000")), 3600, "HTTP 503"),
                Arguments.of(new Told(503, "", Map.of("Retry-After", "soon")), 1, "HTTP 503"),
                Arguments.of(Told.status(503), 1, "HTTP 503"),
                Arguments.of(Told.status(500), 1, "HTTP 500"),
                Arguments.of(Told.status(502), 1, "HTTP 502"),
                Arguments.of(Told.status(408), 1, "HTTP 408"),
                Arguments.of(Told.status(404), 1, "HTTP 404"),
                Arguments.of(new Told(302, "", Map.of("Location", "https://example.org/")), 1, "HTTP 302"),
                Arguments.of(Told.status(0), 1, "No answer"));
    }

    @ParameterizedTest
    @MethodSource("answersThatMeanLater")
    void aStoreThatCannotSayIsAskedAgainLaterAndGetsAllInOrder(Told answer, int seconds, String cause) {
        UUID target = here.target(store.url());
        List<String> stored = here.store(3);
        store.tellsNext(answer);

        here.courier.run(target);
        TargetRow waiting = here.row(target);
        assertThat(waiting.state()).isEqualTo(TargetState.RUNNING);
        assertThat(waiting.failures()).isEqualTo(1);
        assertThat(waiting.lastError().orElseThrow()).contains(cause);
        assertThat(waiting.nextTry()).contains(here.clock.instant().plusSeconds(seconds));
        assertThat(here.isDue(target)).isFalse();

        here.clock.pass(Duration.ofSeconds(seconds));
        assertThat(here.isDue(target)).isTrue();
        here.courier.run(target);
        assertThat(store.ids()).isEqualTo(stored);
        assertThat(here.row(target).failures()).isZero();
        assertThat(here.row(target).nextTry()).isEmpty();
        assertThat(here.letters(target)).isEmpty();
    }

    @Test
    void aDateInRetryAfterIsKept() {
        UUID target = here.target(store.url());
        here.store(1);
        Instant when = here.clock.instant().plusSeconds(90).truncatedTo(ChronoUnit.SECONDS);
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(when.atZone(ZoneOffset.UTC));
        store.tellsNext(new Told(503, "", Map.of("Retry-After", date)));

        here.courier.run(target);

        assertThat(here.row(target).nextTry()).contains(when);
    }

    @Test
    void theLongerAStoreIsAwayTheLessOftenItIsAsked() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        UUID target = here.target("http://localhost:" + closed + "/xapi");
        here.store(1);

        for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            assertThat(here.isDue(target)).isTrue();
            here.courier.run(target);
            assertThat(here.row(target).nextTry()).contains(here.clock.instant().plusSeconds(seconds));
            here.clock.pass(Duration.ofSeconds(seconds).minusMillis(1));
            assertThat(here.isDue(target)).isFalse();
            here.clock.pass(Duration.ofMillis(1));
        }
        assertThat(here.row(target).lastError()).contains("No connection: refused");
        assertThat(here.row(target).failing())
                .as("it is not the statement's fault")
                .isEmpty();
        assertThat(here.row(target).atOnce()).isEqualTo(Courier.AT_ONCE);

        here.targets.resume(target);
        assertThat(here.isDue(target)).as("asked for by an administrator").isTrue();
        assertThat(here.row(target).failures()).isZero();
    }

    @Test
    void aHostThatIsNotKnownIsSaidToBe() {
        UUID target = here.target("http://nowhere.invalid/xapi");
        here.store(1);

        here.courier.run(target);

        assertThat(here.row(target).lastError()).contains("No connection: the host is not known");
    }

    @Test
    void aStoreThatDoesNotAnswerInTimeIsLeft() throws Exception {
        UUID target = here.target(store.url());
        here.store(1);
        var never = new CountDownLatch(1);
        store.before(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        here.impatientCourier.run(target);
        never.countDown();

        assertThat(here.row(target).failures()).isEqualTo(1);
        assertThat(here.row(target).lastError().orElseThrow()).startsWith("No answer within");
    }

    @Test
    void whatATargetTookBeforeItHungUpIsSentAgainAndIsThereOnce() {
        UUID target = here.target(store.url());
        List<String> stored = here.store(2);
        here.courier.run(target);
        here.forgetAnswers(target);

        here.courier.run(target);

        assertThat(store.asked()).hasSize(2);
        assertThat(store.ids()).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aStoreThatRefusesTheCredentialStopsUntilSomebodyLooks(int status) {
        UUID target = here.target(store.url());
        List<String> stored = here.store(2);
        store.tellsNext(new Told(status, "who are you?", Map.of()));

        here.courier.run(target);
        assertThat(here.row(target).state()).isEqualTo(TargetState.STOPPED);
        assertThat(here.row(target).lastError()).contains("HTTP " + status + ": who are you?");
        here.clock.pass(Duration.ofDays(1));
        assertThat(here.isDue(target)).isFalse();

        here.targets.resume(target);
        here.courier.run(target);
        assertThat(store.ids()).isEqualTo(stored);
    }

    @Test
    void aSecretThatCannotBeOpenedStopsTheTargetAndSaysSo() {
        SecretBox formerKey = GivenSettings.secretsWithKey("another key of the installation.");
        UUID target = here.target(store.url(), LogFilter.EVERYTHING, formerKey);
        here.store(1);

        here.courier.run(target);

        assertThat(here.row(target).state()).isEqualTo(TargetState.STOPPED);
        assertThat(here.row(target).lastError().orElseThrow()).contains("enter the credential again");
        assertThat(store.asked()).isEmpty();
    }

    @Test
    void whoIsPausedMeanwhileGetsNoMoreThanWhatWasUnderWay() {
        UUID target = here.target(store.url());
        List<String> stored = here.store(250);
        store.before(() -> here.targets.pause(target));

        here.courier.run(target);
        assertThat(store.ids()).isEqualTo(stored.subList(0, 100));
        here.courier.run(target);
        assertThat(store.asked()).hasSize(1);

        store.before(() -> {});
        here.targets.resume(target);
        here.courier.run(target);
        assertThat(store.ids()).isEqualTo(stored);
    }

    @Test
    void whileOneSendsNobodyElseDoesAndWhoDiesIsReplacedWhenTheLeaseEnds() {
        UUID target = here.target(store.url());
        List<String> stored = here.store(1);
        UUID dead = UUID.randomUUID();
        Instant now = here.clock.instant();
        assertThat(here.targets.claim(target, dead, now, now.plus(Courier.LEASE)))
                .isTrue();

        here.courier.run(target);
        assertThat(here.isDue(target)).isFalse();
        assertThat(store.asked()).isEmpty();

        here.clock.pass(Courier.LEASE);
        assertThat(here.isDue(target)).isTrue();
        here.courier.run(target);
        assertThat(store.ids()).isEqualTo(stored);
        assertThat(here.targets.taken(target, dead, new UUID(0, 0), 1, now))
                .as("the one who was taken for dead changes nothing any more")
                .isFalse();
        assertThat(here.targets.hold(target, dead, now)).isFalse();
    }

    /** Lets time pass from one try to the next, a hundred times at most. */
    private void runUntil(UUID target, BooleanSupplier isDone) {
        for (int i = 0; i < 100 && !isDone.getAsBoolean(); i++) {
            here.row(target).nextTry().ifPresent(next -> here.clock.pass(Duration.between(here.clock.instant(), next)));
            here.courier.run(target);
        }
        assertThat(isDone.getAsBoolean()).isTrue();
    }

    private static String voiding(String id) {
        return "{\"actor\":{\"mbox\":\"mailto:ada@example.org\"},\"verb\":{\"id\":"
                + "\"http://adlnet.gov/expapi/verbs/voided\"},\"object\":{\"objectType\":\"StatementRef\",\"id\":\""
                + id
                + "\"}}";
    }

    private static Predicate<JsonNode> holds(String id) {
        return body -> StreamSupport.stream(body.spliterator(), false).anyMatch(hasId(id));
    }

    private static Predicate<JsonNode> isOnly(String id) {
        return body -> body.size() == 1 && holds(id).test(body);
    }

    private static Predicate<JsonNode> hasId(String id) {
        return statement -> statement.path("id").asText().equals(id);
    }
}
