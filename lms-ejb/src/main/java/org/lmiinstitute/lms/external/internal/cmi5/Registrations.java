package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.tracking.ExternalPlays;

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
        return repository.lock(play.attemptId(), course.id()).orElseGet(() -> {
            Cmi5Registration registration = begin(play, course);
            completeFree(play, course);
            return registration;
        });
    }

    /** Likewise, for an activity that is opened. If its unit is done, by another activity that plays it say, it is told so here. */
    Cmi5Registration ofOpened(ExternalPlays.Opened play, ExternalPackage course, Unit unit) {
        Optional<Cmi5Registration> kept = repository.lock(play.attemptId(), course.id());
        Cmi5Registration registration = kept.orElseGet(() -> begin(play, course));
        UnitStanding standing = registration.standing().of(unit.key());
        UnitTerms terms = UnitTerms.of(unit);
        if (terms.isMet(standing)) {
            plays.tell(play.launchId(), terms.performance(play.activity().shortId(), standing));
        }
        // after it, because what is opened is not only completed
        if (kept.isEmpty()) {
            completeFree(play, course);
        }
        return registration;
    }

    /** What asks for nothing is satisfied from the start, outside of any launch (sections 9.3.9 and 9.6.1). */
    private Cmi5Registration begin(ExternalPlays.Opened play, ExternalPackage course) {
        Cmi5Registration registration = new Cmi5Registration(ids.next(), play.attemptId(), course.id());
        repository.add(registration);
        satisfaction.evaluate(registration, satisfaction.playOf(registration, play.accountId(), course), ids.next());
        return registration;
    }

    private void completeFree(ExternalPlays.Opened play, ExternalPackage course) {
        Set<String> free = course.structure().units().stream()
                .filter(unit -> UnitTerms.of(unit).isMet(UnitStanding.NONE))
                .map(Unit::key)
                .collect(Collectors.toSet());
        plays.completeUnopened(
                play.launchId(), activity -> activity.isOf(course.id()) && free.contains(activity.unitKey()));
    }
}
