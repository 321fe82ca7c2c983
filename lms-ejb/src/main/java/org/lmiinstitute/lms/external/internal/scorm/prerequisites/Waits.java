package org.lmiinstitute.lms.external.internal.scorm.prerequisites;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lmiinstitute.lms.external.PackageStructure.Node;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** What has to come first, by an outline and its conditions: a moment is the opening of a node, or its end. */
final class Waits {

    private final Map<String, Set<String>> waits = new HashMap<>();

    private Waits() {}

    /** Those conditions that wait for their own item, directly or by way of others. */
    static Set<String> circular(Outline outline, Map<String, Condition> conditions) {
        Waits waits = new Waits();
        outline.nodes().values().forEach(waits::add);
        conditions.forEach((key, condition) -> condition.names().forEach(name -> waits.add(opening(key), end(name))));
        Set<String> circles = Circles.in(waits.waits);
        Set<String> circular = new HashSet<>(conditions.keySet());
        circular.removeIf(key -> !circles.contains(opening(key))
                || conditions.get(key).names().map(Waits::end).noneMatch(circles::contains));
        return circular;
    }

    private void add(Node node) {
        if (node instanceof Unit) {
            add(end(node.key()), opening(node.key()));
        }
        for (Node child : Outline.childrenOf(node)) {
            add(end(node.key()), end(child.key()));
            add(opening(child.key()), opening(node.key()));
        }
    }

    private void add(String moment, String earlier) {
        waits.computeIfAbsent(moment, any -> new HashSet<>()).add(earlier);
    }

    private static String opening(String key) {
        return "opening " + key;
    }

    private static String end(String key) {
        return "end " + key;
    }
}
