package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.ElementJson;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * What a manifest says of the order of an outline, kept as it stands there, element by element: {@code sequencing}, with what it
 * takes from the manifest's collection as {@code shared}, {@code prerequisites}, {@code hideLMSUI}, {@code data}, {@code visible}, and of
 * the completion threshold {@code minProgressMeasure} and {@code progressWeight}.
 */
record ScormRules(ScormCourse course) {

    /** Null if it says nothing. */
    JsonNode of(Organization outline) {
        ObjectNode rules = sequencing(outline.sequencing());
        if (course.edition().is2004() && !outline.objectivesGlobalToSystem()) {
            rules.put("objectivesGlobalToSystem", false);
        }
        outline.completion().ifPresent(threshold -> put(threshold, rules));
        return orNull(rules);
    }

    /** Null if it says nothing. */
    JsonNode of(ScormItem item) {
        ObjectNode rules = sequencing(item.sequencing());
        item.rules().prerequisites().ifPresent(script -> rules.put("prerequisites", script));
        item.rules().completion().ifPresent(threshold -> put(threshold, rules));
        item.sharedData().ifPresent(data -> rules.set("data", ElementJson.of(data)));
        item.hiddenControls().stream().sorted().forEach(control -> rules.withArray("/hideLMSUI")
                .add(control));
        if (!item.visible()) {
            rules.put("visible", false);
        }
        return orNull(rules);
    }

    private static void put(ItemRules.CompletionThreshold threshold, ObjectNode rules) {
        rules.put("progressWeight", threshold.weight());
        if (threshold.byMeasure()) {
            rules.put("minProgressMeasure", threshold.least());
        }
    }

    private ObjectNode sequencing(Optional<XmlElement> sequencing) {
        ObjectNode rules = JsonNodeFactory.instance.objectNode();
        sequencing.ifPresent(own -> rules.set("sequencing", ElementJson.of(own)));
        sequencing.flatMap(course::sharedSequencing).ifPresent(shared -> rules.set("shared", ElementJson.of(shared)));
        return rules;
    }

    private static JsonNode orNull(ObjectNode rules) {
        return rules.isEmpty() ? null : rules;
    }

    /** The least score that satisfies the primary objective, from -1 to 1, if it is satisfied by a score (2004). */
    Optional<BigDecimal> masteryScore(ScormItem item) {
        return inSequencing(item, "primaryObjective")
                .filter(objective -> objective
                        .attribute("satisfiedByMeasure")
                        .filter(Set.of("true", "1")::contains)
                        .isPresent())
                .map(objective -> objective
                        .childText("minNormalizedMeasure")
                        .filter(RuleReader::isScaledScore)
                        .map(BigDecimal::new)
                        .orElse(BigDecimal.ONE))
                .findFirst();
    }

    /** How long an attempt may take (2004). */
    Optional<String> timeLimit(ScormItem item) {
        return inSequencing(item, "limitConditions")
                .flatMap(limits -> limits.attribute("attemptAbsoluteDurationLimit").stream())
                .findFirst();
    }

    /** What an item says itself goes before what it shares. */
    private Stream<XmlElement> inSequencing(ScormItem item, String name) {
        return item.sequencing().stream()
                .flatMap(own -> Stream.concat(Stream.of(own), course.sharedSequencing(own).stream()))
                .flatMap(XmlElement::withDescendants)
                .filter(element -> element.localName().equals(name));
    }
}
