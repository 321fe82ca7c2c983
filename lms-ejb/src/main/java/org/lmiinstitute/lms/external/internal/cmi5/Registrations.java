package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.function.Predicate;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.tracking.ExternalPlays;
import org.lmiinstitute.lms.tracking.Performance;

/** Finds the registration of an attempt, and begins it. */
@ApplicationScoped
public class Registrations {

    private Cmi5Repository repository;
    private Satisfaction satisfaction;
    private ExternalPlays plays;
    private Ids ids;

    protected Registrations() {}

    @Inject
    public Registrations(Cmi5Repository repository, Satisfaction satisfaction, ExternalPlays plays, Ids ids) {
        this.repository = repository;
        this.satisfaction = satisfaction;
        this.plays = plays;
        this.ids = ids;
    }

    /** Holds the registration of a play until the transaction ends. */
    Cmi5Registration of(ExternalPlays.Opened play, ExternalPackage course) {
        return repository.lock(play.attemptId(), course.id()).orElseGet(() -> begin(play, course));
    }

    /** Likewise, for an activity that is opened. If its unit is done, by another activity that plays it say, it is told so here. */
    Cmi5Registration ofOpened(ExternalPlays.Opened play, ExternalPackage course, Unit unit) {
        Cmi5Registration registration = of(play, course);
        UnitStanding standing = registration.standing().of(unit.key());
        UnitTerms terms = UnitTerms.of(unit);
        if (terms.isMet(standing)) {
            plays.tell(play.launchId(), terms.performance(play.activity().shortId(), standing));
        }
        return registration;
    }

    /** What asks for nothing is satisfied from the start, outside of any launch (sections 9.3.9 and 9.6.1). */
    private Cmi5Registration begin(ExternalPlays.Opened play, ExternalPackage course) {
        Cmi5Registration registration = new Cmi5Registration(ids.next(), play.attemptId(), course.id());
        repository.add(registration);
        satisfaction.evaluate(registration, satisfaction.playOf(registration, play.accountId(), course), ids.next());
        Predicate<Unit> asksForNothing = unit -> UnitTerms.of(unit).isMet(UnitStanding.NONE);
        course.structure().units().stream().filter(asksForNothing).forEach(unit -> play.document().activities().stream()
                .filter(activity -> plays(activity, course.id(), unit))
                .forEach(activity ->
                        plays.tell(play.launchId(), new Performance(activity.shortId(), true, null, null))));
        return registration;
    }

    private static boolean plays(DocumentActivity activity, UUID course, Unit unit) {
        return activity.json().path("package").asText().equals(course.toString())
                && activity.json().path("unit").asText().equals(unit.key());
    }
}
