package org.lmiinstitute.lms.external.internal.scorm;

import static org.lmiinstitute.lms.external.internal.scorm.ManifestRules.children;
import static org.lmiinstitute.lms.external.internal.scorm.ManifestRules.isTrue;
import static org.lmiinstitute.lms.external.internal.scorm.ManifestRules.number;
import static org.lmiinstitute.lms.external.internal.scorm.ManifestRules.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.PackageStructure.Block;
import org.lmiinstitute.lms.external.PackageStructure.Node;

/**
 * The activities of a package with the rules of its manifest (SCORM 2004 4th edition, Sequencing and Navigation, 3), as scorm-again
 * takes them ({@code ActivitySettings}). What a manifest leaves open is written out: the engine's own defaults are others.
 */
final class SequencingTree {

    private SequencingTree() {}

    /** Empty for a package that says nothing of its order and shares no data. */
    static Optional<ObjectNode> of(PackageStructure structure) {
        return isIn(structure) ? Optional.of(activity(structure.nodes().get(0))) : Optional.empty();
    }

    /** Whether the manifest of a package says anything that its items have in common: their order, or data that they share. */
    static boolean isIn(PackageStructure structure) {
        List<Node> roots = structure.nodes();
        return structure.standard() == PackageStandard.SCORM_2004
                && roots.size() == 1
                && roots.get(0) instanceof Block root
                && isSequenced(root);
    }

    private static boolean isSequenced(Node node) {
        ManifestRules rules = ManifestRules.of(node.rules());
        return !rules.sequencing().isEmpty()
                || rules.kept().has("data")
                || node instanceof Block block && block.nodes().stream().anyMatch(SequencingTree::isSequenced);
    }

    private static ObjectNode activity(Node node) {
        ManifestRules rules = ManifestRules.of(node.rules());
        ObjectNode activity = JsonNodeFactory.instance.objectNode();
        activity.put("id", node.key()).put("title", node.title());
        if (rules.kept().has("visible")) {
            activity.put("isVisible", false);
        }
        activity.set("sequencingControls", controls(rules));
        limit(rules, activity);
        new ObjectiveSettings(rules).putInto(activity);
        new RuleSettings(rules).putInto(activity);
        completion(rules, activity);
        presentation(rules, activity);
        if (node instanceof Block block) {
            ArrayNode below = activity.putArray("children");
            block.nodes().forEach(child -> below.add(activity(child)));
        }
        return activity;
    }

    /** 3.2, 3.3 and 3.11 to 3.13. */
    private static ObjectNode controls(ManifestRules rules) {
        JsonNode mode = rules.element("controlMode");
        JsonNode choice = rules.element("constrainedChoiceConsiderations");
        JsonNode rollup = rules.element("rollupRules");
        JsonNode delivery = rules.element("deliveryControls");
        Double weight = number(rollup, "objectiveMeasureWeight");
        ObjectNode controls = JsonNodeFactory.instance.objectNode();
        controls.put("choice", isTrue(mode, "choice", true))
                .put("choiceExit", isTrue(mode, "choiceExit", true))
                .put("flow", isTrue(mode, "flow", false))
                .put("forwardOnly", isTrue(mode, "forwardOnly", false))
                .put("useCurrentAttemptObjectiveInfo", isTrue(mode, "useCurrentAttemptObjectiveInfo", true))
                .put("useCurrentAttemptProgressInfo", isTrue(mode, "useCurrentAttemptProgressInfo", true))
                .put("preventActivation", isTrue(choice, "preventActivation", false))
                .put("constrainChoice", isTrue(choice, "constrainChoice", false))
                .put("rollupObjectiveSatisfied", isTrue(rollup, "rollupObjectiveSatisfied", true))
                .put("rollupProgressCompletion", isTrue(rollup, "rollupProgressCompletion", true))
                .put("objectiveMeasureWeight", weight == null ? 1 : weight)
                .put("tracked", isTrue(delivery, "tracked", true))
                .put("completionSetByContent", isTrue(delivery, "completionSetByContent", false))
                .put("objectiveSetByContent", isTrue(delivery, "objectiveSetByContent", false));
        randomization(rules.element("randomizationControls"), controls);
        return controls;
    }

    private static void randomization(JsonNode order, ObjectNode controls) {
        Double count = number(order, "selectCount");
        controls.put("selectionTiming", text(order, "selectionTiming", "never"))
                .put("randomizationTiming", text(order, "randomizationTiming", "never"))
                .put("randomizeChildren", isTrue(order, "reorderChildren", false));
        if (count != null) {
            controls.put("selectCount", count.intValue());
        }
    }

    /** 3.7; of time nothing is enforced. */
    private static void limit(ManifestRules rules, ObjectNode activity) {
        Double attempts = number(rules.element("limitConditions"), "attemptLimit");
        if (attempts != null) {
            activity.put("attemptLimit", attempts.intValue());
        }
    }

    /** 3.14. */
    private static void completion(ManifestRules rules, ObjectNode activity) {
        JsonNode least = rules.kept().path("minProgressMeasure");
        JsonNode weight = rules.kept().path("progressWeight");
        if (!least.isMissingNode() || !weight.isMissingNode()) {
            ObjectNode threshold = activity.putObject("completionThreshold");
            threshold.put("completedByMeasure", !least.isMissingNode());
            threshold.put("minProgressMeasure", least.asDouble(1)).put("progressWeight", weight.asDouble(1));
        }
    }

    private static void presentation(ManifestRules rules, ObjectNode activity) {
        if (rules.kept().has("hideLMSUI")) {
            activity.set("hideLmsUi", rules.kept().path("hideLMSUI"));
        }
        List<JsonNode> data = children(rules.kept().path("data"), "map");
        if (!data.isEmpty()) {
            ArrayNode maps = activity.putArray("sharedDataMaps");
            data.forEach(map -> maps.addObject()
                    .put("targetID", text(map, "targetID", ""))
                    .put("readSharedData", isTrue(map, "readSharedData", true))
                    .put("writeSharedData", isTrue(map, "writeSharedData", true)));
        }
    }
}
