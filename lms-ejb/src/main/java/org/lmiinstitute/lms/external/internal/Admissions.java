package org.lmiinstitute.lms.external.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.external.Admission;

/** Finds the launches whose token a request shows, if it came to the origin of their package. */
@ApplicationScoped
public class Admissions {

    private ExternalLaunchRepository launches;
    private Settings settings;
    private Clock clock;

    protected Admissions() {}

    @Inject
    public Admissions(ExternalLaunchRepository launches, Settings settings, Clock clock) {
        this.launches = launches;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty if no such launch runs. */
    public Optional<ExternalLaunchRow> findLaunch(Admission admission) {
        return launches.findRunning(admission.token(), clock.instant())
                .filter(launch -> settings.contentOrigins().isHostOf(launch.packageId(), admission.host()));
    }
}
