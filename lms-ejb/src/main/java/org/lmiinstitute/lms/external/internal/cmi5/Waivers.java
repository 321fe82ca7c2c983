package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.tracking.ExternalPlays;

/** Waives units (section 9.3.7), once each in a registration. */
@ApplicationScoped
public class Waivers {

    private ExternalPlays plays;
    private ExternalPackages packages;
    private Registrations registrations;
    private Satisfaction satisfaction;
    private Ids ids;
    private Clock clock;

    protected Waivers() {}

    @Inject
    public Waivers(
            ExternalPlays plays,
            ExternalPackages packages,
            Registrations registrations,
            Satisfaction satisfaction,
            Ids ids,
            Clock clock) {
        this.plays = plays;
        this.packages = packages;
        this.registrations = registrations;
        this.satisfaction = satisfaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws ConflictException if the unit is done or waived already */
    public void waive(UUID attemptId, String activity, String reason) {
        ExternalPlays.Opened play = plays.openUnplayed(attemptId, activity);
        ExternalPackage course = packages.get(play.activity().packageId());
        String key = play.activity().unitKey();
        Unit unit = course.structure()
                .findUnit(key)
                .filter(found -> course.standard() == PackageStandard.CMI5)
                .orElseThrow(() -> new NotFoundException("unit of a cmi5 course", key));
        Cmi5Registration registration = registrations.of(play, course);
        UnitStanding standing = registration.standing().of(key);
        if (UnitTerms.of(unit).isMet(standing)) {
            throw new ConflictException("The unit " + unit.title() + " is done already; there is nothing to waive.");
        }
        registration.stand(registration.standing().with(key, standing.after(Cmi5Verb.WAIVED)));
        say(satisfaction.playOf(registration, play.accountId(), course), registration, play, unit, reason);
        plays.completeUnopened(play.launchId(), waived -> waived.shortId().equals(activity));
    }

    /** Its session id is one that nothing else has but what is satisfied by it (section 9.3.7). */
    private void say(
            CoursePlay course, Cmi5Registration registration, ExternalPlays.Opened play, Unit unit, String reason) {
        UUID sessionId = ids.next();
        String activityId = Cmi5Opener.activityId(play);
        satisfaction.record(List.of(
                new OwnStatements(course).waived(ids.next(), sessionId, activityId, unit, reason, clock.instant())));
        satisfaction.evaluate(registration, course, sessionId);
    }
}
