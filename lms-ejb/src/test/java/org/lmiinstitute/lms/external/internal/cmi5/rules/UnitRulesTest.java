package org.lmiinstitute.lms.external.internal.cmi5.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.lmiinstitute.lms.external.internal.cmi5.rules.UnitStatement.said;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5Verb;
import org.lmiinstitute.lms.external.internal.cmi5.LaunchMode;

/** What cmi5 refuses, with the section of its specification in each row. */
class UnitRulesTest {

    private static final String EXPERIENCED = "http://adlnet.gov/expapi/verbs/experienced";

    private final Session session = new Session();

    /** A statement is right before the change, and wrong after it. */
    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("9.1", EXPERIENCED, said -> said.without("/id")),
                wrong("9.7", EXPERIENCED, said -> said.without("/timestamp")),
                wrong("9.7", EXPERIENCED, said -> said.at("2026-03-01T11:00:10.000+02:00")),
                wrong("9.7", EXPERIENCED, said -> said.at("2026-03-01T09:10:00")),
                wrong("9.2", Cmi5Verb.PASSED, said -> said.without("/actor/account")),
                wrong("9.4", Cmi5Verb.PASSED, said -> said.object("https://example.org/other")),
                wrong("7.1.3", EXPERIENCED, said -> said.category(Cmi5.CATEGORY)),
                wrong("9.3", EXPERIENCED, said -> said.verb(Cmi5Verb.LAUNCHED.iri())
                        .category(Cmi5.CATEGORY)),
                wrong("9.3", EXPERIENCED, said -> said.verb(Cmi5Verb.WAIVED.iri())
                        .category(Cmi5.CATEGORY)),
                wrong("9.5.1", Cmi5Verb.COMPLETED, said -> said.result("score", "{\"scaled\":0.95}")),
                wrong("9.5.1", Cmi5Verb.PASSED, said -> said.score("{\"scaled\":0.95,\"raw\":95,\"min\":0}")),
                wrong("9.5.1", Cmi5Verb.PASSED, said -> said.score("{\"scaled\":0.95,\"raw\":95,\"max\":100}")),
                wrong("9.5.1", Cmi5Verb.FAILED, said -> said.score("{\"scaled\":-0.5}")),
                wrong("9.5.2", Cmi5Verb.PASSED, said -> said.without("/result/success")),
                wrong("9.5.2", Cmi5Verb.PASSED, said -> said.result("success", "false")),
                wrong("9.5.2", Cmi5Verb.FAILED, said -> said.without("/result/success")),
                wrong("9.5.2", Cmi5Verb.FAILED, said -> said.result("success", "true")),
                wrong("9.5.2", Cmi5Verb.COMPLETED, said -> said.result("success", "true")),
                wrong("9.5.2", Cmi5Verb.TERMINATED, said -> said.result("success", "true")),
                wrong("9.5.3", Cmi5Verb.COMPLETED, said -> said.without("/result/completion")),
                wrong("9.5.3", Cmi5Verb.COMPLETED, said -> said.result("completion", "false")),
                wrong("9.5.3", Cmi5Verb.PASSED, said -> said.result("completion", "true")),
                wrong("9.5.4.1", Cmi5Verb.TERMINATED, said -> said.without("/result/duration")),
                wrong("9.5.4.1", Cmi5Verb.TERMINATED, said -> said.without("/result")),
                wrong("9.5.4.1", Cmi5Verb.COMPLETED, said -> said.without("/result/duration")),
                wrong("9.5.4.1", Cmi5Verb.PASSED, said -> said.without("/result/duration")),
                wrong("9.5.4.1", Cmi5Verb.FAILED, said -> said.without("/result/duration")),
                wrong("9.3.4", Cmi5Verb.PASSED, said -> said.score("{\"scaled\":0.89}")),
                wrong("9.3.5", Cmi5Verb.FAILED, said -> said.score("{\"scaled\":0.9}")),
                wrong("9.3.5", Cmi5Verb.FAILED, said -> said.score("{\"scaled\":0.91}")),
                wrong("9.6.2", EXPERIENCED, said -> said.without("/context/contextActivities/grouping")),
                wrong("9.6.2.2", Cmi5Verb.COMPLETED, said -> said.noCategory(Cmi5.MOVE_ON_CATEGORY)),
                wrong("9.6.2.2", Cmi5Verb.PASSED, said -> said.noCategory(Cmi5.MOVE_ON_CATEGORY)),
                wrong("9.6.2.2", Cmi5Verb.TERMINATED, said -> said.category(Cmi5.MOVE_ON_CATEGORY)),
                wrong("9.6.2.2", EXPERIENCED, said -> said.category(Cmi5.MOVE_ON_CATEGORY)),
                wrong("9.6.3.1", EXPERIENCED, said -> said.extension(Cmi5.SESSION_ID, null)),
                wrong("9.6.3.1", EXPERIENCED, said -> said.extension(Cmi5.SESSION_ID, "\"another\"")),
                wrong("9.6.3.2", Cmi5Verb.PASSED, said -> said.extension(Cmi5.MASTERY_SCORE, "0.8")),
                wrong("9.6.3.2", Cmi5Verb.PASSED, said -> said.score("{\"scaled\":0.95}")
                        .extension(Cmi5.MASTERY_SCORE, null)));
    }

    private static Arguments wrong(String section, Cmi5Verb verb, UnaryOperator<UnitStatement> change) {
        return arguments(section, said(verb), change);
    }

    private static Arguments wrong(String section, String verb, UnaryOperator<UnitStatement> change) {
        return arguments(section, said(verb), change);
    }

    @ParameterizedTest(name = "section {0}, row {index}")
    @MethodSource("wrong")
    void whatASectionForbidsIsRefusedByIt(String section, UnitStatement right, UnaryOperator<UnitStatement> change) {
        Session initialized = session.initialized();
        assertThatCode(() -> initialized.check(right.json())).doesNotThrowAnyException();

        ObjectNode wrong = change.apply(right).json();

        assertThatThrownBy(() -> initialized.check(wrong))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("(cmi5, section " + section + ").");
    }

    /** Section 11.0. */
    @Test
    void aUnitAsksWhatItsLearnerPrefersBeforeItBegins() {
        assertRefused(session.withoutPreferences(), "11.0", said(Cmi5Verb.INITIALIZED));
        assertAccepted(session, said(Cmi5Verb.INITIALIZED));
    }

    /** Section 9.7: the store takes these forms of UTC too. */
    @Test
    void aTimeInUtcMayBeWrittenWithoutAColon() {
        assertAccepted(session.initialized(), said(EXPERIENCED).at("2026-03-01T09:10:00+0000"));
    }

    /** Sections 7.1.1 and 9.3. */
    @Test
    void nothingComesBeforeInitialized() {
        assertRefused(session, "9.3.2", said(EXPERIENCED));
        assertRefused(session, "9.3.2", said(Cmi5Verb.COMPLETED));
        assertRefused(session.initialized(), "9.3.2", said(EXPERIENCED).at("2026-03-01T08:59:59Z"));
        assertRefused(session.initialized(), "9.3.2", said(Cmi5Verb.INITIALIZED));
    }

    /** Section 9.3: the order is that of the timestamps. */
    @Test
    void whatComesInOneRequestIsJudgedInTheOrderOfItsTimestamps() {
        ObjectNode first = said(Cmi5Verb.INITIALIZED).at("2026-03-01T09:00:00Z").json();
        ObjectNode later = said(Cmi5Verb.COMPLETED).at("2026-03-01T09:05:00Z").json();
        ObjectNode last = said(Cmi5Verb.TERMINATED).at("2026-03-01T09:06:00Z").json();

        assertThatCode(() -> session.check(last, later, first)).doesNotThrowAnyException();
        assertThatThrownBy(() -> session.check(
                        first,
                        last,
                        said(EXPERIENCED).at("2026-03-01T09:07:00Z").json()))
                .hasMessageContaining("9.3.8");
    }

    /** Section 9.3.8. */
    @Test
    void nothingComesAfterTerminated() {
        Session over = session.initialized().said(Cmi5Verb.TERMINATED);

        assertRefused(over, "9.3.8", said(EXPERIENCED));
        assertRefused(over, "9.3.8", said(Cmi5Verb.TERMINATED));
    }

    /** Sections 9.3 and 9.3.8: the last by its timestamp, of what is allowed too. */
    @Test
    void terminatedIsTheLatest() {
        Session heard = session.initialized();
        ObjectNode answer = said(EXPERIENCED).at("2026-03-01T09:10:00Z").json();
        heard.check(answer);
        Session answered = new Session(heard.state().after(new SaidStatement(answer)));

        assertRefused(answered, "9.3.8", said(Cmi5Verb.TERMINATED).at("2026-03-01T09:09:59Z"));
        assertAccepted(answered, said(Cmi5Verb.TERMINATED).at("2026-03-01T09:10:00Z"));
    }

    /** Section 9.7: timestamps need not differ. */
    @Test
    void atOneTimeInitializedIsTheFirstAndTerminatedTheLast() {
        String time = "2026-03-01T09:00:00Z";

        assertThatCode(() -> session.check(
                        said(Cmi5Verb.TERMINATED).at(time).json(),
                        said(EXPERIENCED).at(time).json(),
                        said(Cmi5Verb.INITIALIZED).at(time).json()))
                .doesNotThrowAnyException();
    }

    /** Sections 9.3.3, 9.3.4 and 9.3: in a registration, be it in another session. */
    @Test
    void whatCountsIsSaidOnceInARegistration() {
        Session completed = session.initialized().said(Cmi5Verb.COMPLETED).anotherSession();
        assertRefused(completed, "9.3.3", said(Cmi5Verb.COMPLETED));
        assertAccepted(completed, said(Cmi5Verb.PASSED));

        Session passed = session.initialized().said(Cmi5Verb.PASSED).anotherSession();
        assertRefused(passed, "9.3.4", said(Cmi5Verb.PASSED));
        assertRefused(passed, "9.3", said(Cmi5Verb.FAILED));
        assertAccepted(passed, said(Cmi5Verb.COMPLETED));
    }

    /** Section 9.3: one of passed and failed in a session; who failed may pass in the next. */
    @Test
    void aSessionJudgesOnce() {
        Session failed = session.initialized().said(Cmi5Verb.FAILED);

        assertRefused(failed, "9.3", said(Cmi5Verb.FAILED));
        assertRefused(failed, "9.3", said(Cmi5Verb.PASSED));
        assertAccepted(failed.anotherSession(), said(Cmi5Verb.PASSED));
        assertAccepted(failed.anotherSession(), said(Cmi5Verb.FAILED));
    }

    /** Section 10.2.2. */
    @ParameterizedTest
    @EnumSource(
            value = LaunchMode.class,
            names = {"BROWSE", "REVIEW"})
    void nothingCountsUnlessTheModeIsNormal(LaunchMode mode) {
        Session looking = session.in(mode).initialized();

        assertRefused(looking, "10.2.2", said(Cmi5Verb.COMPLETED));
        assertRefused(looking, "10.2.2", said(Cmi5Verb.PASSED));
        assertRefused(looking, "10.2.2", said(Cmi5Verb.FAILED));
        assertAccepted(looking, said(EXPERIENCED));
        assertAccepted(looking, said(Cmi5Verb.TERMINATED));
    }

    /** Section 7.1.3: without cmi5's category it is "cmi5 allowed", whatever its verb and object. */
    @Test
    void whatIsAllowedHasFewerRules() {
        UnitStatement allowed = said(Cmi5Verb.COMPLETED)
                .noCategory(Cmi5.CATEGORY)
                .noCategory(Cmi5.MOVE_ON_CATEGORY)
                .without("/result/duration")
                .object("https://example.org/page/7");

        assertAccepted(session.initialized().said(Cmi5Verb.COMPLETED), allowed);
    }

    /** Section 9.6.3.2: what is not judged by a score need not name the mastery score. */
    @Test
    void aJudgementWithoutAScoreNeedsNoMasteryScore() {
        assertAccepted(
                session.initialized(),
                said(Cmi5Verb.PASSED).without("/result/score").extension(Cmi5.MASTERY_SCORE, null));
    }

    private static void assertAccepted(Session session, UnitStatement statement) {
        assertThatCode(() -> session.check(statement.json())).doesNotThrowAnyException();
    }

    private static void assertRefused(Session session, String section, UnitStatement statement) {
        assertThatThrownBy(() -> UnitRules.check(List.of(statement.json()), session.state()))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("(cmi5, section " + section + ").");
    }
}
