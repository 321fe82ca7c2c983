package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/**
 * What a launch credential is bound to: it speaks of one actor in one registration, and only of the activities named here.
 *
 * @param registration the registration that each of its statements must carry
 * @param attemptId the attempt that it was made for
 * @param actor the actor, an xAPI Agent
 * @param activities the activity ids of which it may speak; one that ends in {@code *} stands for all that begin so
 * @param grading who says how the learner did
 */
public record LaunchBinding(
        UUID registration, UUID attemptId, ObjectNode actor, List<String> activities, Grading grading)
        implements CredentialBinding {

    /** Who may write {@code answered}, {@code completed}, {@code passed} and {@code failed}. */
    public enum Grading {
        /** The server alone; under the launch credential these verbs are refused. */
        SERVER,
        /** The launched package, which is trusted for its own activities. */
        PACKAGE,
        /** The launched package, within the rules of a session that begins and ends. */
        SESSION
    }

    public LaunchBinding {
        activities = List.copyOf(activities);
    }

    public boolean allows(String activityId) {
        return activities.stream()
                .anyMatch(allowed -> allowed.endsWith("*")
                        ? activityId.startsWith(allowed.substring(0, allowed.length() - 1))
                        : activityId.equals(allowed));
    }
}
