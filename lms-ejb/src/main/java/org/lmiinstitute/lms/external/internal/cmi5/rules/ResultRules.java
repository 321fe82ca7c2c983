package org.lmiinstitute.lms.external.internal.cmi5.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5Verb;

/** What the result of a "cmi5 defined" statement says. */
final class ResultRules implements SessionRule {

    @Override
    public void check(SaidStatement said, SessionState state) {
        said.definedVerb().ifPresent(verb -> {
            checkScore(verb, said.result().path("score"));
            checkSuccess(verb, said.result().path("success"));
            checkCompletion(verb, said.result().path("completion"));
            Refusal.unless(
                    verb == Cmi5Verb.INITIALIZED || said.result().has("duration"),
                    verb.display() + " has a duration",
                    "9.5.4.1");
            state.masteryScore()
                    .ifPresent(mastery -> checkMastery(verb, said.result().at("/score/scaled"), mastery));
        });
    }

    private static void checkScore(Cmi5Verb verb, JsonNode score) {
        if (score.isMissingNode()) {
            return;
        }
        Refusal.unless(verb.isJudgement(), "Only passed and failed have a score", "9.5.1");
        Refusal.unless(
                !score.has("raw") || score.has("min") && score.has("max"),
                "A raw score comes with min and max",
                "9.5.1");
        Refusal.unless(score.path("scaled").decimalValue().signum() >= 0, "A scaled score is between 0 and 1", "9.5.1");
    }

    private static void checkSuccess(Cmi5Verb verb, JsonNode success) {
        if (verb.isJudgement()) {
            boolean right = verb == Cmi5Verb.PASSED;
            Refusal.unless(
                    success.isBoolean() && success.asBoolean() == right,
                    verb.display() + " has the success " + right,
                    "9.5.2");
        } else {
            Refusal.unless(success.isMissingNode(), "Only passed and failed have a success", "9.5.2");
        }
    }

    private static void checkCompletion(Cmi5Verb verb, JsonNode completion) {
        if (verb == Cmi5Verb.COMPLETED) {
            Refusal.unless(completion.asBoolean(), "completed has the completion true", "9.5.3");
        } else {
            Refusal.unless(completion.isMissingNode(), "Only completed has a completion", "9.5.3");
        }
    }

    private static void checkMastery(Cmi5Verb verb, JsonNode scaled, BigDecimal mastery) {
        if (scaled.isMissingNode()) {
            return;
        }
        int comparison = scaled.decimalValue().compareTo(mastery);
        if (verb == Cmi5Verb.PASSED) {
            Refusal.unless(comparison >= 0, "Who passed has the mastery score " + mastery + " at least", "9.3.4");
        } else if (verb == Cmi5Verb.FAILED) {
            Refusal.unless(comparison < 0, "Who failed has less than the mastery score " + mastery, "9.3.5");
        }
    }
}
