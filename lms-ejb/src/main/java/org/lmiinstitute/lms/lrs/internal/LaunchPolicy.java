package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LaunchBinding.Grading;
import org.lmiinstitute.lms.lrs.StatementQuery;

/**
 * What a launch credential may say and see. What a browser holds is public, so it can only tell its own learner's experience:
 * results are the server's to say, unless the package grades itself; and nothing is ever voided with it.
 */
public final class LaunchPolicy implements WritePolicy {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";

    private static final Set<String> RESULTS =
            Set.of(ADL + "answered", ADL + "completed", ADL + "passed", ADL + "failed");

    private final LaunchBinding binding;

    public LaunchPolicy(LaunchBinding binding) {
        this.binding = binding;
    }

    @Override
    public void requireMayWrite(JsonNode statement) {
        String verb = statement.path("verb").path("id").asText();
        if (SystemVerbs.ALL.contains(verb)) {
            throw refusal("may not say " + verb);
        }
        if (binding.grading() == Grading.SERVER && RESULTS.contains(verb)) {
            throw refusal("may not say " + verb + ": the server alone grades and says so");
        }
        requireActor(statement.path("actor"));
        requireOneLearner(statement);
        requireRegistration(registrationOf(statement));
        requireObject(statement.path("object"));
    }

    /** A package may also say something of a statement, of its learner, or of what its learner means to do. */
    private void requireObject(JsonNode object) {
        if (object.path("objectType").asText("Activity").equals("Activity")) {
            requireActivity(object.path("id").asText());
        } else if (binding.grading() == Grading.SERVER) {
            throw refusal("may speak of activities only, not of an object of type " + object.path("objectType"));
        }
    }

    /** The query, narrowed to the launch's own registration. */
    public StatementQuery narrow(StatementQuery query) {
        query.agent().ifPresent(this::requireActor);
        query.registration().ifPresent(registration -> requireRegistration(Optional.of(registration.toString())));
        return query.withRegistration(binding.registration());
    }

    public boolean maySee(ObjectNode statement) {
        return registrationOf(statement)
                .equals(Optional.of(binding.registration().toString()));
    }

    public void requireMayUse(DocumentScope scope) {
        scope.agent().ifPresent(this::requireActor);
        if (scope.resource() == DocumentScope.Resource.ACTIVITY_PROFILE && binding.grading() == Grading.SERVER) {
            throw refusal("has no access to profiles of activities");
        }
        scope.activityId().ifPresent(this::requireActivity);
        if (scope.resource() == DocumentScope.Resource.STATE) {
            requireRegistration(scope.registration().map(UUID::toString));
        }
    }

    public void requireActor(JsonNode actor) {
        if (!Actor.same(actor, binding.actor())) {
            throw refusal("speaks of its own learner only; the actor must be " + binding.actor());
        }
    }

    /**
     * A Group has members, and the statement is found by each of them. Agents of the context are allowed: a package may name an
     * instructor, and the statement is found by these only when somebody asks for related agents.
     */
    private void requireOneLearner(JsonNode statement) {
        JsonNode actor = statement.path("actor");
        if (actor.path("objectType").asText("Agent").equals("Group") || actor.has("member")) {
            throw refusal("speaks of one learner; the actor must be an Agent");
        }
        Optional<String> learner = Actor.identity(binding.actor());
        StatementKeys.of(statement).stream()
                .filter(key -> key.kind() == KeyKind.AGENT && !learner.equals(Optional.of(key.value())))
                .findFirst()
                .ifPresent(other -> {
                    throw refusal("speaks of its own learner only, not of " + other.value());
                });
    }

    private void requireRegistration(Optional<String> registration) {
        if (!registration.equals(Optional.of(binding.registration().toString()))) {
            throw refusal("belongs to one registration; it must be " + binding.registration());
        }
    }

    public void requireActivity(String activityId) {
        if (!binding.allows(activityId)) {
            throw refusal("may not speak of the activity " + activityId);
        }
    }

    private static Optional<String> registrationOf(JsonNode statement) {
        return StatementKeys.of(statement).stream()
                .filter(key -> key.kind() == KeyKind.REGISTRATION)
                .map(StatementKey::value)
                .findFirst();
    }

    private static NotAllowedException refusal(String reason) {
        return new NotAllowedException("This launch credential " + reason + ".");
    }
}
