package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.tracking.PackageEvent;
import org.lmiinstitute.lms.tracking.Performance;

/**
 * What ADL's SCORM profile says about a SCO: its statements carry the profile as their category, and the attempt as an activity in their
 * grouping (sections 4 and 5).
 */
public final class PackageStatements {

    private final PlaySession session;
    private final DocumentActivity sco;

    PackageStatements(PlaySession session, DocumentActivity sco) {
        this.session = session;
        this.sco = sco;
    }

    ObjectNode of(UUID id, PackageEvent event, Instant at) {
        if (event instanceof PackageEvent.Ended ended) {
            return ended(id, ended, at);
        }
        if (event instanceof PackageEvent.Answered answered) {
            return answered(id, answered, at);
        }
        if (event instanceof PackageEvent.ObjectiveReached reached) {
            return reached(id, reached, at);
        }
        return about(id, event instanceof PackageEvent.Resumed ? Verb.RESUMED : Verb.INITIALIZED, at)
                .build();
    }

    /** Makes a statement about the SCO one of the profile. */
    ObjectNode inTerms(ObjectNode statement) {
        StatementBuilder.of(session, statement).category(Vocabulary.SCORM).grouping(attempt());
        return statement;
    }

    private ObjectNode ended(UUID id, PackageEvent.Ended ended, Instant at) {
        StatementBuilder statement = about(id, ended.suspended() ? Verb.SUSPENDED : Verb.TERMINATED, at);
        Performance performance = ended.performance();
        if (ended.completed() != null) {
            statement.completion(ended.completed());
        }
        result(statement, performance.passed(), performance.score());
        return statement.duration(ended.time()).build();
    }

    /** Section 6, interactions; what would have been right is not told to who reads the record. */
    private ObjectNode answered(UUID id, PackageEvent.Answered answered, Instant at) {
        StatementBuilder statement = within(id, Verb.ANSWERED, at).response(answered.response());
        ObjectNode definition = statement.about(
                part("interaction", answered.part()), Vocabulary.QUESTION_TYPE, nameOf(answered.part()));
        definition.put("interactionType", answered.type());
        result(statement, answered.correct(), null);
        if (answered.latency() != null) {
            statement.duration(answered.latency());
        }
        return statement.build();
    }

    private ObjectNode reached(UUID id, PackageEvent.ObjectiveReached reached, Instant at) {
        StatementBuilder statement = within(id, verbOf(reached), at);
        statement.about(part("objective", reached.part()), Vocabulary.OBJECTIVE_TYPE, nameOf(reached.part()));
        if (reached.completed() != null) {
            statement.completion(reached.completed());
        }
        result(statement, reached.passed(), reached.score());
        return statement.build();
    }

    private static Verb verbOf(PackageEvent.ObjectiveReached reached) {
        if (reached.passed() != null) {
            return reached.passed() ? Verb.PASSED : Verb.FAILED;
        }
        return Boolean.TRUE.equals(reached.completed()) ? Verb.COMPLETED : Verb.SCORED;
    }

    private static void result(StatementBuilder statement, Boolean success, Double score) {
        if (success != null) {
            statement.success(success);
        }
        if (score != null) {
            statement.scaled(score);
        }
    }

    private StatementBuilder about(UUID id, Verb verb, Instant at) {
        return inProfile(id, verb, at).parent(session.document().iri()).about(sco);
    }

    private StatementBuilder within(UUID id, Verb verb, Instant at) {
        return inProfile(id, verb, at)
                .parent(sco.iri())
                .grouping(session.document().iri());
    }

    private StatementBuilder inProfile(UUID id, Verb verb, Instant at) {
        StatementBuilder statement = new StatementBuilder(session, id, verb, at)
                .category(Vocabulary.SCORM)
                .grouping(attempt());
        session.course().ifPresent(statement::grouping);
        return statement;
    }

    /** The activity that stands for this learner's attempt at the SCO (section 5). */
    private String attempt() {
        return sco.iri() + "?attemptId=" + session.attemptId();
    }

    /** Not below the activities' ids: what a part reaches is no progress of its SCO. */
    private String part(String kind, PackageEvent.Part part) {
        return session.idBase() + "/id/scorm/" + sco.shortId() + "/" + kind + "/"
                + URLEncoder.encode(part.id(), StandardCharsets.UTF_8);
    }

    private static String nameOf(PackageEvent.Part part) {
        return part.description() == null || part.description().isBlank() ? part.id() : part.description();
    }
}
