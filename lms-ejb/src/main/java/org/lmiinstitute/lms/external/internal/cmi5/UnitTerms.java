package org.lmiinstitute.lms.external.internal.cmi5;

import java.math.BigDecimal;
import java.util.Optional;
import org.lmiinstitute.lms.external.MoveOn;
import org.lmiinstitute.lms.external.PackageStructure.Terms;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.tracking.Performance;

/** What the course structure says of completing a unit; {@code NotApplicable} where it says nothing (section 13.1.4). */
public record UnitTerms(MoveOn moveOn, Optional<BigDecimal> masteryScore) {

    static UnitTerms of(Unit unit) {
        Terms terms = unit.terms() == null ? Terms.NONE : unit.terms();
        return new UnitTerms(
                Optional.ofNullable(terms.moveOn()).flatMap(MoveOn::find).orElse(MoveOn.NOT_APPLICABLE),
                Optional.ofNullable(terms.masteryScore()).map(BigDecimal::valueOf));
    }

    boolean isMet(UnitStanding standing) {
        return standing.waived() || moveOn.isMet(standing.completed(), standing.passed());
    }

    /** What it means for an activity that plays the unit. */
    Performance performance(String activity, UnitStanding standing) {
        Boolean failed = standing.failed() ? Boolean.FALSE : null;
        return new Performance(activity, isMet(standing), standing.passed() ? Boolean.TRUE : failed, standing.score());
    }

    /** Whether it is known that the unit judges. */
    boolean asksToPass() {
        return masteryScore.isPresent() || moveOn == MoveOn.PASSED || moveOn == MoveOn.COMPLETED_AND_PASSED;
    }
}
