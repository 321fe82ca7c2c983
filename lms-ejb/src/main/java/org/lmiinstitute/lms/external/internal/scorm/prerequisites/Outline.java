package org.lmiinstitute.lms.external.internal.scorm.prerequisites;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lmiinstitute.lms.external.PackageStructure.Block;
import org.lmiinstitute.lms.external.PackageStructure.Node;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/**
 * The part of a package's outline that is played: its units, and the headings that any of them stand under.
 *
 * @param roots its outermost nodes
 * @param nodes all of them, in their order, by their keys
 */
record Outline(List<Node> roots, Map<String, Node> nodes) {

    /** @param played the keys of the units */
    static Outline of(List<Node> all, Set<String> played) {
        List<Node> roots = played(all, played).toList();
        Map<String, Node> nodes = new LinkedHashMap<>();
        collect(roots, nodes);
        return new Outline(roots, nodes);
    }

    private static Stream<Node> played(List<Node> level, Set<String> units) {
        return level.stream().flatMap(node -> node instanceof Block block ? played(block, units) : of(node, units));
    }

    private static Stream<Node> of(Node unit, Set<String> units) {
        return Stream.of(unit).filter(node -> units.contains(node.key()));
    }

    private static Stream<Node> played(Block block, Set<String> units) {
        List<Node> below = played(block.nodes(), units).toList();
        return below.isEmpty()
                ? Stream.empty()
                : Stream.of(new Block(
                        block.key(), block.title(), block.description(), block.objectives(), block.rules(), below));
    }

    private static void collect(List<Node> level, Map<String, Node> nodes) {
        level.forEach(node -> {
            nodes.put(node.key(), node);
            collect(childrenOf(node), nodes);
        });
    }

    static List<Node> childrenOf(Node node) {
        return node instanceof Block block ? block.nodes() : List.of();
    }

    /**
     * Where a learner stands in units and headings.
     *
     * @param units where in units; who is not in it was not attempted
     */
    Map<String, LessonStatus> standings(Map<String, LessonStatus> units) {
        Map<String, LessonStatus> all = new HashMap<>(units);
        roots.forEach(root -> standing(root, all));
        return all;
    }

    private static LessonStatus standing(Node node, Map<String, LessonStatus> all) {
        if (node instanceof Unit) {
            return all.computeIfAbsent(node.key(), any -> LessonStatus.NOT_ATTEMPTED);
        }
        LessonStatus status = together(
                childrenOf(node).stream().map(child -> standing(child, all)).toList());
        all.put(node.key(), status);
        return status;
    }

    private static LessonStatus together(List<LessonStatus> below) {
        if (below.stream().allMatch(LessonStatus::isDone)) {
            return LessonStatus.COMPLETED;
        }
        return below.stream().allMatch(LessonStatus.NOT_ATTEMPTED::equals)
                ? LessonStatus.NOT_ATTEMPTED
                : LessonStatus.INCOMPLETE;
    }
}
