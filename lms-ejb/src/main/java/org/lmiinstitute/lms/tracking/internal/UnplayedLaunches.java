package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.learning.Attempts;

/** Makes launch sessions in which nobody plays, for what is found out of an attempt otherwise. */
@ApplicationScoped
public class UnplayedLaunches {

    private LaunchRepository launches;
    private Attempts attempts;
    private Ids ids;
    private Clock clock;

    protected UnplayedLaunches() {}

    @Inject
    public UnplayedLaunches(LaunchRepository launches, Attempts attempts, Ids ids, Clock clock) {
        this.launches = launches;
        this.attempts = attempts;
        this.ids = ids;
        this.clock = clock;
    }

    /** The id of a new one. */
    public UUID begin(UUID attemptId) {
        LaunchRow launch = LaunchRow.ofNobody(ids.next(), attempts.get(attemptId), clock.instant());
        launches.addAtOnce(launch);
        return launch.id();
    }
}
