package org.lmiinstitute.lms.external.internal.scorm;

import static org.lmiinstitute.lms.external.internal.scorm.ManifestRules.children;
import static org.lmiinstitute.lms.external.internal.scorm.ManifestRules.isTrue;
import static org.lmiinstitute.lms.external.internal.scorm.ManifestRules.name;
import static org.lmiinstitute.lms.external.internal.scorm.ManifestRules.number;
import static org.lmiinstitute.lms.external.internal.scorm.ManifestRules.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The rules of an activity and of its rollup as scorm-again takes them (SCORM 2004 4th edition, Sequencing and Navigation, 3.4 to 3.6 and 3.8). */
final class RuleSettings {

    private static final List<String> KINDS = List.of("preConditionRule", "exitConditionRule", "postConditionRule");
    private static final List<String> REQUIREMENTS =
            List.of("requiredForSatisfied", "requiredForNotSatisfied", "requiredForCompleted", "requiredForIncomplete");

    /** A manifest says 0.5, the engine 50. */
    private static final double HUNDRED = 100;

    private final ManifestRules rules;

    RuleSettings(ManifestRules rules) {
        this.rules = rules;
    }

    void putInto(ObjectNode activity) {
        JsonNode sequencing = rules.element("sequencingRules");
        for (String kind : KINDS) {
            for (JsonNode rule : children(sequencing, kind)) {
                activity.withArray("/sequencingRules/" + kind + "s").add(rule(rule));
            }
        }
        for (JsonNode rule : children(rules.element("rollupRules"), "rollupRule")) {
            activity.withArray("/rollupRules/rules").add(rollup(rule));
        }
        considerations(rules.element("rollupConsiderations"), activity);
    }

    private static ObjectNode rule(JsonNode rule) {
        JsonNode conditions = rule.path("ruleConditions").path(0);
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        settings.put("action", text(rule.path("ruleAction").path(0), "action", ""))
                .put("conditionCombination", text(conditions, "conditionCombination", "all"));
        settings.putArray("conditions");
        for (JsonNode condition : children(conditions, "ruleCondition")) {
            ObjectNode one = condition(condition);
            String objective = name(condition, "referencedObjective", "");
            if (!objective.isEmpty()) {
                one.put("referencedObjective", objective);
            }
            Double threshold = number(condition, "measureThreshold");
            if (threshold != null) {
                one.putObject("parameters").put("threshold", threshold);
            }
            settings.withArray("/conditions").add(one);
        }
        return settings;
    }

    private static ObjectNode rollup(JsonNode rule) {
        JsonNode conditions = rule.path("rollupConditions").path(0);
        Double count = number(rule, "minimumCount");
        Double percent = number(rule, "minimumPercent");
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        settings.put("action", text(rule.path("rollupAction").path(0), "action", ""))
                .put("conditionCombination", text(conditions, "conditionCombination", "any"))
                .put("consideration", text(rule, "childActivitySet", "all"))
                .put("minimumCount", count == null ? 0 : count.intValue())
                .put("minimumPercent", percent == null ? 0 : percent * HUNDRED);
        settings.putArray("conditions");
        children(conditions, "rollupCondition")
                .forEach(condition -> settings.withArray("/conditions").add(condition(condition)));
        return settings;
    }

    private static ObjectNode condition(JsonNode condition) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("condition", text(condition, "condition", ""))
                .put("operator", text(condition, "operator", "noOp"));
    }

    private static void considerations(JsonNode said, ObjectNode activity) {
        if (said.isMissingNode()) {
            return;
        }
        ObjectNode settings = activity.putObject("rollupConsiderations");
        REQUIREMENTS.forEach(requirement -> settings.put(requirement, text(said, requirement, "always")));
        settings.put("measureSatisfactionIfActive", isTrue(said, "measureSatisfactionIfActive", true));
    }
}
