package org.lmiinstitute.lms.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.ActivityProgress;
import org.lmiinstitute.lms.learning.AttemptProgress;
import org.lmiinstitute.lms.learning.ProgressFact;
import org.lmiinstitute.lms.tracking.internal.CurrentLaunch;
import org.lmiinstitute.lms.tracking.internal.Play;
import org.lmiinstitute.lms.tracking.internal.Plays;
import org.lmiinstitute.lms.tracking.internal.Recorder;
import org.lmiinstitute.lms.tracking.internal.Replies;
import org.lmiinstitute.lms.tracking.internal.UnplayedLaunches;

/**
 * Keeps what external packages say of their learners: in the LMS's own statements about its own activities, as everything that
 * makes progress. Trusted: who calls has checked that the package speaks of its own activity.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ExternalPlays {

    private Plays plays;
    private Recorder recorder;
    private Replies replies;
    private CurrentLaunch current;
    private UnplayedLaunches unplayed;
    private Ids ids;

    protected ExternalPlays() {}

    @Inject
    public ExternalPlays(
            Plays plays,
            Recorder recorder,
            Replies replies,
            CurrentLaunch current,
            UnplayedLaunches unplayed,
            Ids ids) {
        this.plays = plays;
        this.recorder = recorder;
        this.replies = replies;
        this.current = current;
        this.unplayed = unplayed;
        this.ids = ids;
    }

    /**
     * An activity that is about to be played; its attempt is held until the transaction ends.
     *
     * @param launchId the player's launch session; null in a preview
     * @param address the page of the player
     * @param course the IRI of the course, if the module is played within one
     * @param progress how far the attempt is before
     */
    public record Opened(
            UUID launchId,
            String address,
            UUID attemptId,
            UUID accountId,
            UUID registration,
            Optional<String> course,
            RevisionDocument document,
            DocumentActivity activity,
            AttemptProgress progress) {

        /** What somebody looks at without taking it: it belongs to no attempt, and nothing can be told of it. */
        public static Opened preview(
                UUID id, String address, UUID accountId, RevisionDocument document, DocumentActivity activity) {
            return new Opened(
                    null, address, id, accountId, id, Optional.empty(), document, activity, AttemptProgress.NONE);
        }

        /** What is held by this. */
        public HeldPlay held() {
            return new HeldPlay(launchId, attemptId, document, progress);
        }
    }

    /**
     * The player that calls is about to play an activity; that it began is still to be told.
     *
     * @throws NotFoundException unless it is an external package of the launched module
     * @throws org.lmiinstitute.lms.common.NotAllowedException if the caller is no launch session
     */
    public Opened open(String activity) {
        Play play = plays.open(current.id());
        return opened(play, external(play, activity));
    }

    /**
     * An activity of which something was found out without playing it, such as that its learner may pass it over.
     *
     * @throws NotFoundException unless it is an external package of the attempt's module
     */
    public Opened openUnplayed(UUID attemptId, String activity) {
        Play play = plays.open(unplayed.begin(attemptId));
        return opened(play, external(play, activity));
    }

    private static DocumentActivity external(Play play, String activity) {
        DocumentActivity opened = play.activity(activity);
        if (!opened.isExternal()) {
            throw new NotFoundException("external package in this module", activity);
        }
        return opened;
    }

    private static Opened opened(Play play, DocumentActivity activity) {
        return new Opened(
                play.session().launchId(),
                play.launchUrl(),
                play.attempt().id(),
                play.attempt().accountId(),
                play.attempt().registration(),
                play.session().course(),
                play.document(),
                activity,
                play.before());
    }

    /**
     * The launch session of the player that calls.
     *
     * @throws org.lmiinstitute.lms.common.NotAllowedException if the caller is none
     */
    public UUID current() {
        return current.id();
    }

    /** Holds the attempt of a launch. */
    public HeldPlay hold(UUID launchId) {
        Play play = plays.open(launchId);
        return new HeldPlay(launchId, play.attempt().id(), play.document(), play.before());
    }

    /**
     * Records what is new in this, and answers where the learner stands now.
     *
     * @param launchId the player's launch session
     */
    public PlayReply tell(UUID launchId, Performance performance) {
        return tell(launchId, performance, (play, fact) -> recorder.record(play, ids.next(), fact));
    }

    /**
     * Records what is new of a SCO, in statements of the SCORM profile, and answers where the learner stands now.
     *
     * @param launchId the player's launch session
     * @param events what it tells beside, in their order
     */
    public PlayReply tell(UUID launchId, Performance performance, List<PackageEvent> events) {
        PlayReply reply = tell(launchId, performance, recorder::recordOfSco);
        if (!events.isEmpty()) {
            recorder.note(plays.open(launchId), performance.activity(), events);
        }
        return reply;
    }

    /**
     * Records that activities are completed which nobody has to open any more; what is completed already stays as it is.
     *
     * @param launchId the player's launch session
     * @param which of the activities of its module
     */
    public void completeUnopened(UUID launchId, Predicate<DocumentActivity> which) {
        Play play = plays.open(launchId);
        List<ProgressFact.ActivityCompleted> news = play.document().activities().stream()
                .filter(which)
                .filter(activity -> !play.progressOf(activity).isCompleted())
                .map(activity -> new ProgressFact.ActivityCompleted(activity.shortId(), play.now()))
                .toList();
        if (!news.isEmpty()) {
            recorder.record(play, news);
        }
    }

    /** Where the learner stands; nothing is recorded. */
    public PlayReply standing(UUID launchId, String activity) {
        Play play = plays.open(launchId);
        return replies.about(play, play.activity(activity).shortId());
    }

    private PlayReply tell(
            UUID launchId, Performance performance, BiConsumer<Play, ProgressFact.OfActivity> recording) {
        for (Function<Play, ProgressFact.OfActivity> news : newsOf(plays.open(launchId), performance)) {
            Play play = plays.open(launchId);
            recording.accept(play, news.apply(play));
        }
        return replies.about(plays.open(launchId), performance.activity());
    }

    private static List<Function<Play, ProgressFact.OfActivity>> newsOf(Play play, Performance told) {
        String activity = told.activity();
        ActivityProgress before = play.progressOf(play.activity(activity));
        List<Function<Play, ProgressFact.OfActivity>> news = new ArrayList<>();
        if (before.touchedAt() == null) {
            news.add(at -> new ProgressFact.Opened(activity, at.now()));
        }
        if (isNewJudgement(before, told)) {
            news.add(at -> new ProgressFact.Judged(activity, told.passed(), told.score(), at.now()));
        }
        if (told.completed() && !before.isCompleted()) {
            news.add(at -> new ProgressFact.ActivityCompleted(activity, at.now()));
        }
        return news;
    }

    private static boolean isNewJudgement(ActivityProgress before, Performance told) {
        ProgressFact.Judged judged = new ProgressFact.Judged(told.activity(), told.passed(), told.score(), null);
        ActivityProgress after = judged.on(before);
        return !Objects.equals(after.passed(), before.passed()) || !Objects.equals(after.score(), before.score());
    }
}
