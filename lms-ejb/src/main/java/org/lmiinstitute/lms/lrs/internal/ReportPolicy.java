package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.lrs.ReportBinding;

/** What the credential inside a package may say: what one of that package's learners did with one of its activities. */
final class ReportPolicy implements WritePolicy {

    private final ReportBinding binding;
    private final Set<String> activities;

    ReportPolicy(ReportBinding binding) {
        this.binding = binding;
        this.activities = Set.copyOf(binding.activities());
    }

    @Override
    public void requireMayWrite(JsonNode statement) {
        String verb = statement.path("verb").path("id").asText();
        if (SystemVerbs.ALL.contains(verb)) {
            throw refusal("may not say " + verb);
        }
        requireOneLearner(statement);
        JsonNode object = statement.path("object");
        if (!object.path("objectType").asText("Activity").equals("Activity")
                || !activities.contains(object.path("id").asText())) {
            throw refusal("may speak of the package's activities only, not of "
                    + object.path("id").asText("this object"));
        }
        if (!namesPackage(statement)) {
            throw refusal("names its package in context.contextActivities.grouping: " + binding.packageIri());
        }
    }

    private void requireOneLearner(JsonNode statement) {
        JsonNode actor = statement.path("actor");
        boolean isOne = actor.path("objectType").asText("Agent").equals("Agent") && !actor.has("member");
        if (!isOne || !actor.at("/account/homePage").asText().equals(binding.homePage())) {
            throw refusal("speaks of its own learners only; the actor must be an Agent with an account of "
                    + binding.homePage());
        }
        String learner = Actor.identity(actor).orElseThrow();
        StatementKeys.of(statement).stream()
                .filter(key -> key.kind() == KeyKind.AGENT && !key.value().equals(learner))
                .findFirst()
                .ifPresent(other -> {
                    throw refusal("speaks of one learner at a time, not of " + other.value() + " too");
                });
    }

    private boolean namesPackage(JsonNode statement) {
        JsonNode grouping = statement.at("/context/contextActivities/grouping");
        return grouping.path("id").asText().equals(binding.packageIri())
                || StreamSupport.stream(grouping.spliterator(), false)
                        .anyMatch(activity -> activity.path("id").asText().equals(binding.packageIri()));
    }

    private static NotAllowedException refusal(String reason) {
        return new NotAllowedException("The credential of a package " + reason + ".");
    }
}
