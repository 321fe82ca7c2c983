package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.learning.Attempt;
import org.lmiinstitute.lms.learning.AttemptProgress;
import org.lmiinstitute.lms.learning.Draws;
import org.lmiinstitute.lms.lrs.IssuedCredential;
import org.lmiinstitute.lms.tracking.Launch;

/** Makes launch sessions. */
@ApplicationScoped
public class Launches {

    /** A study day; after it the player asks to reload, which makes a new session of the same attempt. */
    static final Duration LIFE = Duration.ofHours(12);

    private RevisionService revisions;
    private LaunchRepository launches;
    private OwnRecords records;
    private Clock clock;

    protected Launches() {}

    @Inject
    public Launches(RevisionService revisions, LaunchRepository launches, OwnRecords records, Clock clock) {
        this.revisions = revisions;
        this.launches = launches;
        this.records = records;
        this.clock = clock;
    }

    public Launch launch(Attempt attempt, AttemptProgress progress, String address) {
        RevisionDocument document = revisions.getRevision(attempt.revisionId());
        Draws draws = new Draws(attempt.id());
        Instant now = clock.instant();
        Instant end = now.plus(LIFE);
        IssuedCredential credential = records.credential(attempt, document, end);
        launches.add(new LaunchRow(credential.id(), attempt.id(), attempt.accountId(), address, now, end));
        return new Launch(
                credential.id(),
                credential.key(),
                credential.secret(),
                attempt.id(),
                document.id(),
                document.number(),
                document.playsPackages(),
                draws.forPlayer(document),
                new ProgressStates(document, draws).of(progress),
                attempt.location());
    }
}
