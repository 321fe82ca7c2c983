package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.Success;

/** What cmi5 defines: launch, begin, completion, pass, fail and end of a module, and the satisfied course. */
final class SessionStatements {

    private static final String COURSE_SUFFIX = "/course";

    private final PlaySession session;

    SessionStatements(PlaySession session) {
        this.session = session;
    }

    /** cmi5, section 9.3.1 and its context, section 9.6.3. */
    ObjectNode launched(UUID id, String launchUrl) {
        StatementBuilder statement = module(id, Verb.LAUNCHED, session.launchedAt())
                .contextExtension(Vocabulary.LAUNCH_MODE, "Normal")
                .contextExtension(Vocabulary.LAUNCH_URL, launchUrl)
                .contextExtension(Vocabulary.MOVE_ON_RULE, moveOn());
        return mastery(statement).build();
    }

    /** cmi5, section 9.3.2. */
    ObjectNode initialized(UUID id, Instant at) {
        return mastery(module(id, Verb.INITIALIZED, at)).build();
    }

    /** cmi5, section 9.3.8. */
    ObjectNode terminated(UUID id, Instant at) {
        return module(id, Verb.TERMINATED, at).duration(sinceLaunch(at)).build();
    }

    /** cmi5, section 9.3.3: completion is true, no score. */
    ObjectNode completed(UUID id, Instant at) {
        return module(id, Verb.COMPLETED, at)
                .category(Vocabulary.MOVE_ON)
                .completion()
                .duration(sinceLaunch(at))
                .build();
    }

    /**
     * cmi5, sections 9.3.4 and 9.3.5.
     *
     * @param score null if nothing in the module counts
     */
    ObjectNode finished(UUID id, Success success, Double score, Instant at) {
        boolean passed = success == Success.PASSED;
        StatementBuilder statement = module(id, passed ? Verb.PASSED : Verb.FAILED, at)
                .category(Vocabulary.MOVE_ON)
                .success(passed)
                .duration(sinceLaunch(at));
        if (score != null) {
            statement.scaled(score);
        }
        return mastery(statement).build();
    }

    /** cmi5, section 9.3.9: every module of the course has met its moveOn. The object's id is not the publisher's (section 9.4). */
    ObjectNode satisfied(UUID id, String title, Instant at) {
        String course = session.course().orElseThrow();
        StatementBuilder statement = new StatementBuilder(session, id, Verb.SATISFIED, at)
                .category(Vocabulary.CMI5)
                .grouping(course);
        statement.about(course + COURSE_SUFFIX, Vocabulary.COURSE_TYPE, title);
        return statement.build();
    }

    private StatementBuilder module(UUID id, Verb verb, Instant at) {
        RevisionDocument document = session.document();
        StatementBuilder statement = new StatementBuilder(session, id, verb, at)
                .category(Vocabulary.CMI5)
                .grouping(document.iri());
        session.course().ifPresent(statement::grouping);
        statement.about(session.launchedId(), Vocabulary.MODULE_TYPE, document.title());
        return statement;
    }

    /** cmi5, section 10.2.5: what has to be met before the course moves on; every quiz of ours has to be passed. */
    private String moveOn() {
        return session.document().activities().stream().anyMatch(DocumentActivity::isQuiz)
                ? "CompletedAndPassed"
                : "Completed";
    }

    /** cmi5, section 9.6.3.2; a module with several quizzes has no single mastery score. */
    private StatementBuilder mastery(StatementBuilder statement) {
        List<DocumentActivity> quizzes = session.document().activities().stream()
                .filter(DocumentActivity::isQuiz)
                .toList();
        if (quizzes.size() == 1) {
            statement.contextExtension(Vocabulary.MASTERY_SCORE, quizzes.get(0).passMark());
        }
        return statement;
    }

    private Duration sinceLaunch(Instant at) {
        return Duration.between(session.launchedAt(), at);
    }
}
