package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;

/** Makes the outline that is played: the chosen organization as a block, headings as blocks, SCOs and assets as units. */
final class ScormStructure {

    private final ScormCourse course;
    private final ScormRules rules;
    private final Set<String> keys = new HashSet<>();
    private final Map<ScormItem, List<String>> keysOfItems = new IdentityHashMap<>();

    ScormStructure(ScormCourse course) {
        this.course = course;
        this.rules = new ScormRules(course);
    }

    PackageStructure structure() {
        Organization chosen = course.chosen();
        ScormMetadata metadata = new ScormMetadata(course.source());
        return new PackageStructure(
                course.edition().is2004() ? PackageStandard.SCORM_2004 : PackageStandard.SCORM_12,
                course.edition().schemaVersion(),
                course.identifier(),
                chosen.title(),
                metadata.description(),
                metadata.language(),
                List.of(),
                List.of(new PackageStructure.Block(
                        unique(chosen.identifier()),
                        chosen.title(),
                        "",
                        List.of(),
                        rules.of(chosen),
                        nodes(chosen.items()))));
    }

    /** What the items of the outline that was made are called in it: one that opens something and is a heading too has two keys. */
    Map<ScormItem, List<String>> keysOfItems() {
        return Collections.unmodifiableMap(keysOfItems);
    }

    private List<PackageStructure.Node> nodes(List<ScormItem> items) {
        return items.stream().flatMap(item -> node(item).stream()).toList();
    }

    /** An item that opens something and has others under it comes first under a heading of its own. */
    private Optional<PackageStructure.Node> node(ScormItem item) {
        Optional<PackageStructure.Node> unit = item.launch().map(launch -> unit(item, launch));
        if (item.children().isEmpty()) {
            return unit;
        }
        List<PackageStructure.Node> nodes = new ArrayList<>(unit.stream().toList());
        String key = keyOf(item);
        nodes.addAll(nodes(item.children()));
        return Optional.of(new PackageStructure.Block(key, item.title(), "", List.of(), rules.of(item), nodes));
    }

    private PackageStructure.Unit unit(ScormItem item, ScormItem.Launch launch) {
        return new PackageStructure.Unit(
                keyOf(item),
                item.title(),
                "",
                launch.address().written(),
                launch.kind() == ScormResource.Kind.ASSET,
                terms(item),
                List.of(),
                rules.of(item));
    }

    private PackageStructure.Terms terms(ScormItem item) {
        ItemRules said = item.rules();
        return new PackageStructure.Terms(
                null,
                said.masteryScore()
                        .map(score -> score.movePointLeft(2))
                        .or(() -> rules.masteryScore(item))
                        .map(BigDecimal::doubleValue)
                        .orElse(null),
                null,
                null,
                null,
                said.dataFromLms().orElse(null),
                said.maxTimeAllowed().or(() -> rules.timeLimit(item)).orElse(null),
                said.timeLimitAction().orElse(null),
                said.completion()
                        .filter(ItemRules.CompletionThreshold::byMeasure)
                        .map(threshold -> threshold.least().doubleValue())
                        .orElse(null),
                null);
    }

    private String keyOf(ScormItem item) {
        String key = unique(item.identifier());
        keysOfItems.computeIfAbsent(item, any -> new ArrayList<>()).add(key);
        return key;
    }

    /** Identifiers must be there and differ, and in some manifests they do not. */
    private String unique(String given) {
        String identifier = given.isEmpty() ? "unnamed" : given;
        String key = identifier;
        for (int number = 2; !keys.add(key); number++) {
            key = identifier + "~" + number;
        }
        return key;
    }
}
