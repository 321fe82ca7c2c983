package org.lmiinstitute.lms.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.curriculum.ModuleRevision;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.learning.Attempt;
import org.lmiinstitute.lms.learning.AttemptProgress;
import org.lmiinstitute.lms.learning.ModuleDocuments;
import org.lmiinstitute.lms.learning.ProgressFact;
import org.lmiinstitute.lms.learning.ProgressFact.Answered;
import org.lmiinstitute.lms.learning.ProgressFact.Opened;
import org.lmiinstitute.lms.learning.ProgressFact.TryBegun;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.StatementLog;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.tracking.AnswerGiven;
import org.lmiinstitute.lms.tracking.Experience;
import org.lmiinstitute.lms.tracking.NewTry;

/** An event that is told again gets the answer that it got; its id is good for nothing else. */
class ToldAgainTest {

    private static final String BASE = "https://learn.example.org";
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID STORE = UUID.randomUUID();
    private static final UUID ID = UUID.randomUUID();
    private static final RevisionDocument DOCUMENT = document();

    private final Kept kept = new Kept();
    private final OwnRecords records = new OwnRecords(kept, new OneStore(), null, null, () -> BASE);
    private final AnswerDesk answers = new AnswerDesk(null, records);
    private final ExperienceDesk experiences = new ExperienceDesk(null, records);
    private final Play play = play();

    @Test
    void anAnswerThatIsToldAgainIsGradedAsBefore() {
        keep(new Answered(ModuleDocuments.QUIZ, ModuleDocuments.FIRST_QUESTION, "b", 1, true, NOW));

        assertThat(answers.take(play, answer(ModuleDocuments.FIRST_QUESTION, "b"))
                        .correct())
                .isTrue();
    }

    @Test
    void theIdOfAnAnswerGradesNoOtherQuestion() {
        keep(new Answered(ModuleDocuments.EXERCISE, ModuleDocuments.EXERCISE_QUESTION, "b", 0, false, NOW));

        assertThatThrownBy(() -> answers.take(play, answer(ModuleDocuments.FIRST_QUESTION, "b")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(ID.toString());
    }

    @Test
    void theIdOfAnAnswerGradesNoOtherResponse() {
        keep(new Answered(ModuleDocuments.QUIZ, ModuleDocuments.FIRST_QUESTION, "a", 0, false, NOW));

        assertThatThrownBy(() -> answers.take(play, answer(ModuleDocuments.FIRST_QUESTION, "b")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void theIdOfWhatIsNoAnswerGradesNothing() {
        keep(new Opened(ModuleDocuments.QUIZ, NOW));

        assertThatThrownBy(() -> answers.take(play, answer(ModuleDocuments.FIRST_QUESTION, "")))
                .isInstanceOf(ConflictException.class);
    }

    static Stream<Arguments> otherEvents() {
        return Stream.of(
                Arguments.of("another activity", new Opened(ModuleDocuments.VIDEO, NOW)),
                Arguments.of(
                        "another kind",
                        new Answered(ModuleDocuments.QUIZ, ModuleDocuments.FIRST_QUESTION, "b", 1, true, NOW)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("otherEvents")
    void anExperienceUnderTheIdOfAnotherEventIsRefusedAndNotDropped(String which, ProgressFact fact) {
        keep(fact);

        assertThatThrownBy(() -> experiences.take(play, opened(ModuleDocuments.QUIZ)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void anExperienceThatIsToldAgainChangesNothing() {
        keep(new Opened(ModuleDocuments.QUIZ, NOW));

        experiences.take(play, opened(ModuleDocuments.QUIZ));
    }

    @Test
    void aTryUnderTheIdOfAnotherEventIsRefused() {
        keep(new Opened(ModuleDocuments.QUIZ, NOW));

        assertThatThrownBy(() -> answers.begin(play, new NewTry(ID, ModuleDocuments.QUIZ)))
                .hasMessageContaining("another event");
    }

    @Test
    void aTryThatIsToldAgainBeginsNoSecond() {
        keep(new TryBegun(ModuleDocuments.QUIZ, 2, NOW));

        answers.begin(play, new NewTry(ID, ModuleDocuments.QUIZ));
    }

    /** The LMS said this of the attempt, under the id that every event here has. */
    private void keep(ProgressFact fact) {
        kept.statements.put(
                ID,
                new StoredStatement(
                        STORE,
                        UUID.randomUUID(),
                        ID,
                        NOW,
                        STORE,
                        new Statements(play.session()).of(ID, fact, AttemptProgress.NONE)));
    }

    private static AnswerGiven answer(String question, String response) {
        return new AnswerGiven(ID, ModuleDocuments.QUIZ, question, response, 1);
    }

    private static Experience opened(String activity) {
        return new Experience(ID, activity, Experience.Kind.OPENED, null, null, null, null, null);
    }

    private static Play play() {
        Attempt attempt =
                Attempt.beginAlone(UUID.randomUUID(), UUID.randomUUID(), DOCUMENT.moduleId(), DOCUMENT.id(), NOW);
        PlaySession session = new PlaySession(
                BASE,
                attempt.accountId(),
                attempt.registration(),
                attempt.id(),
                UUID.randomUUID(),
                NOW,
                DOCUMENT,
                Optional.empty());
        return new Play(null, attempt, session, AttemptProgress.NONE, NOW);
    }

    private static RevisionDocument document() {
        return new RevisionDocument(new ModuleRevision(
                UUID.randomUUID(),
                UUID.randomUUID(),
                RevisionNumber.FIRST,
                ModuleDocuments.oneOfEach().json(),
                """
                {"%s": {"kind": "choice", "correct": ["b"], "feedback": {"a": "No.", "b": "Yes."}}}"""
                        .formatted(ModuleDocuments.FIRST_QUESTION),
                Instant.EPOCH));
    }

    private static final class Kept extends StatementLog {

        private final Map<UUID, StoredStatement> statements = new HashMap<>();

        @Override
        public Optional<StoredStatement> find(UUID storeId, UUID statementId) {
            return Optional.ofNullable(statements.get(statementId));
        }
    }

    private static final class OneStore extends LrsStores {

        @Override
        public UUID instituteStore() {
            return STORE;
        }
    }
}
