package org.lmiinstitute.lms.external.internal.cmi5;

import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.external.internal.cmi5.rules.SessionState;

/** A session that nobody else changes until the transaction ends. */
record HeldSession(
        Cmi5Session session,
        Cmi5Registration registration,
        ExternalLaunchRow launch,
        ExternalPackage course,
        Unit unit) {

    UnitStanding standing() {
        return registration.standing().of(unit.key());
    }

    void stand(UnitStanding standing) {
        registration.stand(registration.standing().with(unit.key(), standing));
    }

    SessionState state() {
        return new SessionState(
                session.activityId(),
                session.mode(),
                UnitTerms.of(unit).masteryScore(),
                LaunchData.contextTemplate(session.id(), unit.key()),
                session.isTerminated(),
                session.progress(),
                standing());
    }
}
