package org.lmiinstitute.lms.external.internal.cmi5;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What was said of a unit in one registration.
 *
 * @param score the best that a judgement had, from 0 to 1; null while none had one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitStanding(boolean completed, boolean passed, boolean failed, boolean waived, Double score) {

    /** Nothing yet. */
    public static final UnitStanding NONE = new UnitStanding(false, false, false, false, null);

    /** After a verb of its results. */
    public UnitStanding after(Cmi5Verb verb) {
        return new UnitStanding(
                completed || verb == Cmi5Verb.COMPLETED,
                passed || verb == Cmi5Verb.PASSED,
                failed || verb == Cmi5Verb.FAILED,
                waived || verb == Cmi5Verb.WAIVED,
                score);
    }

    UnitStanding scored(double another) {
        return new UnitStanding(
                completed, passed, failed, waived, score == null ? another : Double.valueOf(Math.max(score, another)));
    }
}
