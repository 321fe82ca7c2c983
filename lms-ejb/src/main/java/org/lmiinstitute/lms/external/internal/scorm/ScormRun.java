package org.lmiinstitute.lms.external.internal.scorm;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.ScormCommit;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;

/**
 * What is kept of a learner's time with a SCO.
 *
 * @param openingId the opening that may tell more
 * @param model what the SCO told last
 * @param status how the learner stands, in the edition's words
 * @param score from 0 to 1, or null
 * @param earlier the time of the openings before this one
 * @param sessions the times of the sessions in this opening, as the SCO says
 * @param entries how many openings there were
 * @param commits the number of the latest session's last commit
 * @param isResumable whether the SCO goes on where it stopped: it wanted to, or its page was closed under it
 */
record ScormRun(
        UUID attemptId,
        String activity,
        UUID accountId,
        UUID packageId,
        String unitKey,
        UUID openingId,
        PackageStandard standard,
        ScormModel model,
        String status,
        Double score,
        Duration earlier,
        SessionTimes sessions,
        int entries,
        int commits,
        boolean isResumable,
        Instant updatedAt) {

    /** The first opening. */
    static ScormRun first(ExternalLaunchRow launch, PackageStandard standard) {
        return new ScormRun(
                launch.attemptId(),
                launch.activity(),
                launch.accountId(),
                launch.packageId(),
                launch.unitKey(),
                launch.id(),
                standard,
                ScormModel.EMPTY,
                "",
                null,
                Duration.ZERO,
                SessionTimes.NONE,
                1,
                0,
                true,
                launch.launchedAt());
    }

    /** Another opening, which goes on with everything or, where the edition wants it, with nothing. */
    ScormRun openedAgain(ExternalLaunchRow launch, boolean empty) {
        return new ScormRun(
                attemptId,
                activity,
                accountId,
                packageId,
                unitKey,
                launch.id(),
                standard,
                empty ? ScormModel.EMPTY : model,
                empty ? "" : status,
                empty ? null : score,
                empty ? Duration.ZERO : total(),
                SessionTimes.NONE,
                entries + 1,
                0,
                isResumable,
                updatedAt);
    }

    /** After a commit. */
    ScormRun told(ScormModel now, Standing standing, SessionTimes times, int number, boolean resumable, Instant at) {
        return new ScormRun(
                attemptId,
                activity,
                accountId,
                packageId,
                unitKey,
                openingId,
                standard,
                now,
                standing.status(),
                standing.score(),
                earlier,
                times,
                entries,
                number,
                resumable,
                at);
    }

    /** After the last words of a page that was loaded anew: how it stands by now the new one says. */
    ScormRun toldLate(SessionTimes times) {
        return new ScormRun(
                attemptId,
                activity,
                accountId,
                packageId,
                unitKey,
                openingId,
                standard,
                model,
                status,
                score,
                earlier,
                times,
                entries,
                commits,
                isResumable,
                updatedAt);
    }

    /** Whether a commit is there already, or a later one of its session. */
    boolean knows(ScormCommit commit) {
        return sessions.isLatest(commit.session()) && commit.number() <= commits;
    }

    /** How long all sessions took together. */
    Duration total() {
        return earlier.plus(sessions.total());
    }

    /** As a SCO hears of it: whether this is the beginning, or it goes on, or neither. */
    String entry() {
        if (isUntold()) {
            return "ab-initio";
        }
        return isResumable ? "resume" : "";
    }

    /** Whether the SCO has told nothing yet. */
    boolean isUntold() {
        return model.cmi().isEmpty();
    }
}
