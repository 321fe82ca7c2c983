package org.lmiinstitute.lms.external.internal.scorm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.external.ScormCommit;
import org.lmiinstitute.lms.tracking.PackageEvent;
import org.lmiinstitute.lms.tracking.Performance;

/** What a commit means, beside what was known before it. */
final class ScormTelling {

    private final ScormRun before;
    private final ScormCommit commit;
    private final ScormEdition edition;
    private final ScormModel now;
    private final Standing standing;

    ScormTelling(ScormRun before, Unit unit, ScormCommit commit) {
        this.before = before;
        this.commit = commit;
        this.edition = ScormEdition.of(before.standard());
        this.now = new ScormModel(commit.cmi());
        this.standing = edition.standing(now, unit, commit.ended());
    }

    /** What is kept from now on. A SCO goes on unless it has ended and does not want to. */
    ScormRun after(Instant at) {
        boolean resumable = !commit.ended() || edition.suspends(now);
        return before.told(now, standing, times(), commit.number(), resumable, at);
    }

    Performance performance() {
        return standing.performance(before.activity());
    }

    List<PackageEvent> events() {
        List<PackageEvent> events = new ArrayList<>(new ScormNews(edition, before.model(), now).events());
        if (commit.ended()) {
            events.add(new PackageEvent.Ended(edition.suspends(now), time(), standing.completed(), performance()));
        }
        return events;
    }

    /** What is kept of the last words of a page whose successor has spoken: how long it was there. */
    ScormRun afterLate() {
        return before.toldLate(times());
    }

    private SessionTimes times() {
        return before.sessions().with(commit.session(), time());
    }

    private Duration time() {
        return edition.sessionTime(now);
    }
}
