package org.lmiinstitute.lms.external.internal.cmi5.rules;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5Verb;
import org.lmiinstitute.lms.external.internal.cmi5.LaunchMode;
import org.lmiinstitute.lms.external.internal.cmi5.SessionProgress;
import org.lmiinstitute.lms.external.internal.cmi5.UnitStanding;

/** A session of a unit with the mastery score 0.9, launched and nothing more. */
record Session(SessionState state) {

    static final String ACTIVITY = "https://lms.example.org/id/activity/1/au";
    static final String ID = "5d6a1b0e-0000-4000-8000-000000000001";
    static final String PUBLISHER_ID = "https://publisher.example.org/au/1";

    private static final SessionProgress NEW = SessionProgress.begun(true);

    Session() {
        this(new SessionState(
                ACTIVITY,
                LaunchMode.NORMAL,
                Optional.of(new BigDecimal("0.9")),
                template(),
                false,
                NEW,
                UnitStanding.NONE));
    }

    Session withoutPreferences() {
        SessionProgress hasty = SessionProgress.begun(false);
        return new Session(new SessionState(
                ACTIVITY, state.mode(), state.masteryScore(), template(), false, hasty, state.standing()));
    }

    Session in(LaunchMode mode) {
        return new Session(new SessionState(
                ACTIVITY, mode, state.masteryScore(), template(), false, state.progress(), state.standing()));
    }

    /** At nine. */
    Session initialized() {
        return new Session(state.after(new SaidStatement(UnitStatement.said(Cmi5Verb.INITIALIZED)
                .at("2026-03-01T09:00:00Z")
                .json())));
    }

    Session said(Cmi5Verb verb) {
        ObjectNode statement = UnitStatement.said(verb).json();
        check(statement);
        return new Session(state.after(new SaidStatement(statement)));
    }

    /** The next session of the registration, initialized. */
    Session anotherSession() {
        SessionProgress begun = SessionProgress.begun(true)
                .after(Instant.parse("2026-03-01T09:00:00Z"))
                .after(Cmi5Verb.INITIALIZED);
        return new Session(new SessionState(
                ACTIVITY, LaunchMode.NORMAL, state.masteryScore(), template(), false, begun, state.standing()));
    }

    void check(ObjectNode... statements) {
        UnitRules.check(List.of(statements), state);
    }

    private static ObjectNode template() {
        ObjectNode template = JsonNodeFactory.instance.objectNode();
        template.putObject("contextActivities").putArray("grouping").addObject().put("id", PUBLISHER_ID);
        template.putObject("extensions").put(Cmi5.SESSION_ID, ID);
        return template;
    }
}
