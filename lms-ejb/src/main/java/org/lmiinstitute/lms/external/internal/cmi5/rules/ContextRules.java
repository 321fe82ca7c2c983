package org.lmiinstitute.lms.external.internal.cmi5.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5;
import org.lmiinstitute.lms.external.internal.cmi5.Cmi5Verb;

/** What the context of a statement has: the template of the launch data, and cmi5's categories and extensions. */
final class ContextRules implements SessionRule {

    @Override
    public void check(SaidStatement said, SessionState state) {
        checkTemplate(said, state.template());
        checkMoveOn(said);
        if (said.definedVerb().filter(Cmi5Verb::isJudgement).isPresent()) {
            state.masteryScore().ifPresent(mastery -> checkMastery(said, mastery));
        }
    }

    /** Nothing of the template is left out or changed. */
    private static void checkTemplate(SaidStatement said, JsonNode template) {
        for (Map.Entry<String, JsonNode> extension : template.path("extensions").properties()) {
            Refusal.unless(
                    said.context().path("extensions").path(extension.getKey()).equals(extension.getValue()),
                    "The context has the launch data's " + extension.getKey() + ", "
                            + extension.getValue().asText(),
                    extension.getKey().equals(Cmi5.SESSION_ID) ? "9.6.3.1" : "10.2.1");
        }
        template.path("contextActivities").properties().forEach(relation -> relation.getValue()
                .forEach(activity -> Refusal.unless(
                        said.has(relation.getKey(), activity.path("id").asText()),
                        "The context has the launch data's " + relation.getKey() + ", "
                                + activity.path("id").asText(),
                        "9.6.2")));
    }

    private static void checkMoveOn(SaidStatement said) {
        boolean isNeeded = said.isDefined()
                && (said.result().has("success") || said.result().has("completion"));
        Refusal.unless(
                said.hasCategory(Cmi5.MOVE_ON_CATEGORY) == isNeeded,
                isNeeded
                        ? "A statement with success or completion has the category " + Cmi5.MOVE_ON_CATEGORY
                        : "Only a statement of cmi5 with success or completion has the category "
                                + Cmi5.MOVE_ON_CATEGORY,
                "9.6.2.2");
    }

    /** A judgement by the mastery score names it; one without a score may be made of something else. */
    private static void checkMastery(SaidStatement said, BigDecimal mastery) {
        JsonNode named = said.context().path("extensions").path(Cmi5.MASTERY_SCORE);
        boolean isByScore = said.result().path("score").has("scaled");
        boolean isRight = named.isMissingNode() ? !isByScore : isSame(named, mastery);
        Refusal.unless(isRight, "The context names the mastery score " + mastery, "9.6.3.2");
    }

    private static boolean isSame(JsonNode named, BigDecimal mastery) {
        return named.isNumber() && named.decimalValue().compareTo(mastery) == 0;
    }
}
