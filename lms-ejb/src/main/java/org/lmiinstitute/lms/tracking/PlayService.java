package org.lmiinstitute.lms.tracking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.tracking.internal.AnswerDesk;
import org.lmiinstitute.lms.tracking.internal.CurrentLaunch;
import org.lmiinstitute.lms.tracking.internal.ExperienceDesk;
import org.lmiinstitute.lms.tracking.internal.Play;
import org.lmiinstitute.lms.tracking.internal.Plays;
import org.lmiinstitute.lms.tracking.internal.Recorder;
import org.lmiinstitute.lms.tracking.internal.Replies;

/**
 * What the player tells during a launch session. One call is one transaction: the statements, the progress that they make and
 * the certificate that they earn are kept together or not at all. An event that is told again changes nothing and is answered
 * as before. Calls of two tabs wait for each other at the attempt's row.
 */
@Stateless
@LocalBean
@RolesAllowed(Role.LAUNCH)
public class PlayService {

    @Inject
    CurrentLaunch launch;

    @Inject
    Plays plays;

    @Inject
    ExperienceDesk experiences;

    @Inject
    AnswerDesk answers;

    @Inject
    Recorder recorder;

    @Inject
    Replies replies;

    /** Keeps what happened without an answer. */
    public PlayReply experience(@NotNull @Valid Experience experience) {
        Play play = plays.open(launch.id());
        experiences.take(play, experience);
        return replies.about(play, experience.activity());
    }

    /**
     * Grades an answer and keeps it; an answer to a practice question is graded only.
     *
     * @throws org.lmiinstitute.lms.assessment.InvalidResponseException if it is no possible answer; no try is used
     * @throws ConflictException if the question has its answer in this try
     */
    public PlayReply answer(@NotNull @Valid AnswerGiven answer) {
        Play play = plays.open(launch.id());
        return replies.graded(answers.take(play, answer), play, answer);
    }

    /**
     * Begins the next try of a quiz.
     *
     * @throws ConflictException unless its running try was finished and failed
     */
    public PlayReply newTry(@NotNull @Valid NewTry wish) {
        Play play = plays.open(launch.id());
        answers.begin(play, wish);
        return replies.about(play, wish.activity());
    }

    /** Keeps where the learner stands, as the player's own JSON. */
    public void saveState(@NotNull @Size(max = 16_000) String state) {
        Play play = plays.open(launch.id());
        play.attempt().locate(state, play.now());
    }

    /** Ends the session and says what is kept and what is left. */
    public Receipt exit() {
        Play play = plays.open(launch.id());
        recorder.end(play);
        return replies.receipt(play);
    }
}
