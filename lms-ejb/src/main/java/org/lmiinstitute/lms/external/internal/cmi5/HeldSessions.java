package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRepository;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.tracking.ExternalPlays;

/** Holds sessions with all that they stand in: first the attempt, as launches do, so that nobody waits crosswise. */
@ApplicationScoped
public class HeldSessions {

    private Cmi5Repository repository;
    private ExternalLaunchRepository launches;
    private ExternalPackages packages;
    private ExternalPlays plays;

    protected HeldSessions() {}

    @Inject
    public HeldSessions(
            Cmi5Repository repository,
            ExternalLaunchRepository launches,
            ExternalPackages packages,
            ExternalPlays plays) {
        this.repository = repository;
        this.launches = launches;
        this.packages = packages;
        this.plays = plays;
    }

    HeldSession hold(UUID credentialId) {
        Cmi5Session found = repository.findByCredential(credentialId).orElseThrow();
        ExternalLaunchRow launch = launches.find(found.id()).orElseThrow();
        Cmi5Registration registration = hold(launch, found);
        ExternalPackage course = packages.get(launch.packageId());
        return new HeldSession(
                repository.lockSession(found.id()),
                registration,
                launch,
                course,
                course.structure().findUnit(launch.unitKey()).orElseThrow());
    }

    private Cmi5Registration hold(ExternalLaunchRow launch, Cmi5Session session) {
        if (launch.isPreview()) {
            return Cmi5Registration.ofPreview(session.registrationId(), launch.packageId());
        }
        plays.hold(launch.launchId());
        return repository.lockRegistration(session.registrationId());
    }
}
