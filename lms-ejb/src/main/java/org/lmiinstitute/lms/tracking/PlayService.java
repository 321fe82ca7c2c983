package org.lmiinstitute.lms.tracking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.Function;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.Transactions;
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
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
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

    @Inject
    Transactions transactions;

    /** Keeps what happened without an answer. */
    public PlayReply experience(@NotNull @Valid Experience experience) {
        return playing(play -> {
            experiences.take(play, experience);
            return replies.about(play, experience.activity());
        });
    }

    /**
     * Grades an answer and keeps it; an answer to a practice question is graded only.
     *
     * @throws org.lmiinstitute.lms.assessment.InvalidResponseException if it is no possible answer; no try is used
     * @throws ConflictException if the question has its answer in this try, or the id is that of another event
     */
    public PlayReply answer(@NotNull @Valid AnswerGiven answer) {
        return playing(play -> replies.graded(answers.take(play, answer), play, answer));
    }

    /**
     * Begins the next try of a quiz.
     *
     * @throws ConflictException unless its running try was finished and failed
     */
    public PlayReply newTry(@NotNull @Valid NewTry wish) {
        return playing(play -> {
            answers.begin(play, wish);
            return replies.about(play, wish.activity());
        });
    }

    /** Keeps where the learner stands, as the player's own JSON. */
    public void saveState(@NotNull @Size(max = 16_000) String state) {
        playing(play -> {
            play.attempt().locate(state, play.now());
            return play;
        });
    }

    /** Ends the session and says what is kept and what is left. */
    public Receipt exit() {
        return playing(play -> {
            recorder.end(play);
            return replies.receipt(play);
        });
    }

    /** One call of the player; if it lost a race it is played again from its first lock on, with what the winner left. */
    private <T> T playing(Function<Play, T> call) {
        UUID id = launch.id();
        return transactions.call(() -> call.apply(plays.open(id)));
    }
}
