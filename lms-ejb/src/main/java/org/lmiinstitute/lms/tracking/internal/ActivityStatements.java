package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.learning.ProgressFact.Answered;
import org.lmiinstitute.lms.learning.ProgressFact.Judged;
import org.lmiinstitute.lms.learning.ProgressFact.TryBegun;
import org.lmiinstitute.lms.learning.ProgressFact.TryFinished;

/** What ADL's verbs say about lessons, data exercises and quizzes. */
final class ActivityStatements {

    private final PlaySession session;

    ActivityStatements(PlaySession session) {
        this.session = session;
    }

    ObjectNode opened(UUID id, DocumentActivity activity, Instant at) {
        Verb verb =
                switch (activity.kind()) {
                    case LESSON -> Verb.EXPERIENCED;
                    case VIDEO, EXTERNAL_PACKAGE -> Verb.INITIALIZED;
                    case DATA_EXERCISE, QUIZ -> Verb.ATTEMPTED;
                };
        return activity(id, verb, activity, at).build();
    }

    ObjectNode completed(UUID id, DocumentActivity activity, Instant at) {
        return activity(id, Verb.COMPLETED, activity, at).completion().build();
    }

    ObjectNode tryBegun(UUID id, DocumentActivity quiz, TryBegun fact) {
        return activity(id, Verb.ATTEMPTED, quiz, fact.at())
                .contextExtension(Vocabulary.tryNumber(session.idBase()), fact.number())
                .build();
    }

    ObjectNode tryFinished(UUID id, DocumentActivity quiz, TryFinished fact, int number) {
        return activity(id, fact.passed() ? Verb.PASSED : Verb.FAILED, quiz, fact.at())
                .contextExtension(Vocabulary.tryNumber(session.idBase()), number)
                .success(fact.passed())
                .completion()
                .scaled(fact.score())
                .build();
    }

    /** What an external package says of its learner; without a word on success it only counts. */
    ObjectNode judged(UUID id, DocumentActivity activity, Judged fact) {
        StatementBuilder statement = activity(id, verbOf(fact), activity, fact.at());
        if (fact.passed() != null) {
            statement.success(fact.passed());
        }
        if (fact.score() != null) {
            statement.scaled(fact.score());
        }
        return statement.build();
    }

    private static Verb verbOf(Judged fact) {
        if (fact.passed() == null) {
            return Verb.SCORED;
        }
        return fact.passed() ? Verb.PASSED : Verb.FAILED;
    }

    /** The definition is an interaction's (xAPI data, appendix C); the right answers are left out. */
    ObjectNode answered(UUID id, DocumentActivity activity, Answered fact, int number) {
        StatementBuilder statement = new StatementBuilder(session, id, Verb.ANSWERED, fact.at())
                .parent(activity.iri())
                .grouping(session.document().iri())
                .contextExtension(Vocabulary.tryNumber(session.idBase()), number)
                .response(fact.response())
                .success(fact.correct())
                .scaled(fact.score());
        session.course().ifPresent(statement::grouping);
        new QuestionDefinition(session, activity.findQuestion(fact.question()).orElseThrow()).describe(statement);
        return statement.build();
    }

    private StatementBuilder activity(UUID id, Verb verb, DocumentActivity activity, Instant at) {
        return session.course()
                .map(course -> new StatementBuilder(session, id, verb, at).grouping(course))
                .orElseGet(() -> new StatementBuilder(session, id, verb, at))
                .parent(session.document().iri())
                .about(activity);
    }
}
