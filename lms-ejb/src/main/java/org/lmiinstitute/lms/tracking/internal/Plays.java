package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.learning.Attempt;
import org.lmiinstitute.lms.learning.Attempts;
import org.lmiinstitute.lms.learning.Enrollment;
import org.lmiinstitute.lms.learning.ProgressRecord;

/** Opens the calls of the player: first of all it holds the attempt, so that two tabs come one after the other. */
@ApplicationScoped
public class Plays {

    private LaunchRepository launches;
    private Attempts attempts;
    private ProgressRecord progress;
    private RevisionService revisions;
    private IdBase idBase;
    private Clock clock;

    protected Plays() {}

    @Inject
    public Plays(
            LaunchRepository launches,
            Attempts attempts,
            ProgressRecord progress,
            RevisionService revisions,
            IdBase idBase,
            Clock clock) {
        this.launches = launches;
        this.attempts = attempts;
        this.progress = progress;
        this.revisions = revisions;
        this.idBase = idBase;
        this.clock = clock;
    }

    public Play open(UUID launchId) {
        LaunchRow launch = launches.lock(launchId).orElseThrow(() -> new NotFoundException("launch", launchId));
        Attempt attempt = attempts.lock(launch.attemptId());
        Optional<Enrollment> enrollment = attempt.enrollmentId().flatMap(attempts::findEnrollment);
        PlaySession session = new PlaySession(
                idBase.value(),
                attempt.accountId(),
                attempt.registration(),
                attempt.id(),
                launch.id(),
                launch.launchedAt(),
                revisions.getRevision(attempt.revisionId()),
                enrollment.map(Enrollment::courseId).map(id -> Iri.of(idBase, Iri.Kind.COURSE, id)
                        .value()));
        return new Play(launch, attempt, session, progress.progressOf(attempt.id()), clock.instant());
    }
}
