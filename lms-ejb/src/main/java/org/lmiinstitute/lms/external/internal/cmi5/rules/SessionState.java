package org.lmiinstitute.lms.external.internal.cmi5.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5Verb;
import org.lmiinstitute.lms.external.internal.cmi5.LaunchMode;
import org.lmiinstitute.lms.external.internal.cmi5.SessionProgress;
import org.lmiinstitute.lms.external.internal.cmi5.UnitStanding;

/**
 * Where a session stands when its unit says something.
 *
 * @param activityId the unit, as the LMS names it
 * @param template what the context of each statement has
 * @param isTerminated whether the unit said so
 * @param progress what it said before in this session
 * @param standing what it said before in this registration
 */
public record SessionState(
        String activityId,
        LaunchMode mode,
        Optional<BigDecimal> masteryScore,
        JsonNode template,
        boolean isTerminated,
        SessionProgress progress,
        UnitStanding standing) {

    boolean isInitialized() {
        return progress.initializedAt() != null;
    }

    /** After a statement that no rule refused. */
    public SessionState after(SaidStatement said) {
        SessionState heard = with(isTerminated, progress.after(said.time()), standing);
        return said.definedVerb().map(heard::after).orElse(heard);
    }

    private SessionState after(Cmi5Verb verb) {
        return with(isTerminated || verb == Cmi5Verb.TERMINATED, progress.after(verb), standing.after(verb));
    }

    private SessionState with(boolean terminated, SessionProgress said, UnitStanding stands) {
        return new SessionState(activityId, mode, masteryScore, template, terminated, said, stands);
    }
}
