package org.lmiinstitute.lms.external.internal.cmi5;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.external.PackageStructure.Terms;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** The statements that cmi5 has the LMS make of one course in one registration. */
final class OwnStatements {

    private final CoursePlay play;

    OwnStatements(CoursePlay play) {
        this.play = play;
    }

    /**
     * Section 9.3.1, with the context of section 9.6.3.
     *
     * @param address that the unit is opened at, without what section 8.1 appends
     */
    ObjectNode launched(UUID id, Cmi5Session session, Unit unit, String address) {
        Terms terms = unit.terms() == null ? Terms.NONE : unit.terms();
        UnitTerms required = UnitTerms.of(unit);
        OwnStatement statement = ofUnit(id, Cmi5Verb.LAUNCHED, session.launchedAt(), session.id(), unit)
                .about(session.activityId(), unitType(unit), play.language(), unit.title())
                .contextExtension(Cmi5.LAUNCH_MODE, session.mode().label())
                .contextExtension(Cmi5.LAUNCH_URL, address)
                .contextExtension(Cmi5.MOVE_ON, required.moveOn().word());
        required.masteryScore().ifPresent(score -> statement.contextExtension(Cmi5.MASTERY_SCORE, score));
        if (terms.launchParameters() != null) {
            statement.contextExtension(Cmi5.LAUNCH_PARAMETERS, terms.launchParameters());
        }
        return statement.json();
    }

    /** Section 9.3.6, with the duration of section 9.5.4.2. */
    ObjectNode abandoned(UUID id, Cmi5Session session, String publisherId, Instant at) {
        return new OwnStatement(id, play, Cmi5Verb.ABANDONED, at, session.id())
                .about(session.activityId())
                .publisherId(publisherId)
                .duration(session.lasted())
                .json();
    }

    /** Section 9.3.7, with the result of sections 9.5.2, 9.5.3 and 9.5.5.2. */
    ObjectNode waived(UUID id, UUID sessionId, String activityId, Unit unit, String reason, Instant at) {
        return ofUnit(id, Cmi5Verb.WAIVED, at, sessionId, unit)
                .about(activityId)
                .category(Cmi5.MOVE_ON_CATEGORY)
                .successAndCompletion()
                .resultExtension(Cmi5.REASON, reason)
                .json();
    }

    /** Section 9.3.9, about the block or course of section 9.4. */
    ObjectNode satisfied(UUID id, UUID sessionId, CourseStanding.Satisfied satisfied, Instant at) {
        return new OwnStatement(id, play, Cmi5Verb.SATISFIED, at, sessionId)
                .about(
                        play.idOf(satisfied),
                        satisfied.isCourse() ? Cmi5.COURSE_TYPE : Cmi5.BLOCK_TYPE,
                        play.language(),
                        satisfied.title())
                .publisherId(satisfied.publisherId())
                .json();
    }

    private OwnStatement ofUnit(UUID id, Cmi5Verb verb, Instant at, UUID sessionId, Unit unit) {
        return new OwnStatement(id, play, verb, at, sessionId).publisherId(unit.key());
    }

    private static String unitType(Unit unit) {
        String given = unit.terms() == null ? null : unit.terms().activityType();
        return given == null || given.isBlank() ? "http://adlnet.gov/expapi/activities/lesson" : given;
    }
}
