package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/**
 * What a document belongs to.
 *
 * @param resource the resource
 * @param agent the agent, but for a profile of an activity
 * @param activityId the activity, but for a profile of an agent
 * @param registration the registration, if a state is kept for one
 */
public record DocumentScope(
        Resource resource, Optional<ObjectNode> agent, Optional<String> activityId, Optional<UUID> registration) {

    /** The resources that hold documents (xAPI 1.0.3 Communication 2.3, 2.6 and 2.7). */
    public enum Resource {
        STATE,
        AGENT_PROFILE,
        ACTIVITY_PROFILE;

        /** What a credential needs to use it. */
        public Scope scope() {
            return this == STATE ? Scope.STATE : Scope.PROFILE;
        }
    }

    public static DocumentScope state(String activityId, ObjectNode agent, Optional<UUID> registration) {
        return new DocumentScope(Resource.STATE, Optional.of(agent), Optional.of(activityId), registration);
    }

    public static DocumentScope agentProfile(ObjectNode agent) {
        return new DocumentScope(Resource.AGENT_PROFILE, Optional.of(agent), Optional.empty(), Optional.empty());
    }

    public static DocumentScope activityProfile(String activityId) {
        return new DocumentScope(
                Resource.ACTIVITY_PROFILE, Optional.empty(), Optional.of(activityId), Optional.empty());
    }
}
