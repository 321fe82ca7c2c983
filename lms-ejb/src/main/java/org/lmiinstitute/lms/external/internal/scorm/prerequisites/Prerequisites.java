package org.lmiinstitute.lms.external.internal.scorm.prerequisites;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.external.PackageStandard;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.PackageStructure.Node;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/**
 * The prerequisites of an outline. Those of a heading hold for all that stands under it. What cannot be read, names what is not there or waits for
 * itself holds for nobody: it would shut learners out for ever.
 */
public final class Prerequisites {

    private final Outline outline;
    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final Map<String, String> unenforced = new LinkedHashMap<>();

    private Prerequisites(PackageStructure structure, Set<String> played) {
        outline = Outline.of(structure.nodes(), played);
        boolean hasAny = structure.standard() == PackageStandard.SCORM_12;
        for (Node node : outline.nodes().values()) {
            scriptOf(node).ifPresent(script -> {
                if (hasAny) {
                    read(node.key(), script);
                } else {
                    unenforced.put(node.key(), "they are of SCORM 1.2, and the package is not");
                }
            });
        }
        Waits.circular(outline, conditions).forEach(key -> passOver(key, "it would wait for itself"));
    }

    /** Those of a package as it was delivered. */
    public static Prerequisites of(PackageStructure structure) {
        return of(structure, structure.units().stream().map(Unit::key).collect(Collectors.toSet()));
    }

    /**
     * Those of a module that may not have all units of its package any more.
     *
     * @param played the keys of the units that it has
     */
    public static Prerequisites of(PackageStructure structure, Set<String> played) {
        return new Prerequisites(structure, played);
    }

    private static Optional<String> scriptOf(Node node) {
        return Optional.ofNullable(node.rules())
                .map(rules -> rules.path("prerequisites").asText(""))
                .filter(script -> !script.isBlank());
    }

    private void read(String key, String script) {
        try {
            Condition condition = ScriptReader.read(script);
            condition
                    .names()
                    .filter(name -> !outline.nodes().containsKey(name))
                    .findFirst()
                    .ifPresentOrElse(
                            name -> passOver(key, "nothing that is played is called \"" + name + "\""),
                            () -> conditions.put(key, condition));
        } catch (UnreadableScriptException e) {
            passOver(key, e.getMessage());
        }
    }

    private void passOver(String key, String why) {
        conditions.remove(key);
        unenforced.put(key, why);
    }

    /** Why prerequisites are not kept to, by the keys of units and headings; as what follows a colon. */
    public Map<String, String> unenforced() {
        return Collections.unmodifiableMap(unenforced);
    }

    /** Whether nothing is kept to. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /**
     * The units that are open, in the order of the outline.
     *
     * @param units where the learner stands in each unit
     */
    public List<String> open(Map<String, LessonStatus> units) {
        List<String> open = new ArrayList<>();
        collectOpen(outline.roots(), outline.standings(units), open);
        return open;
    }

    /**
     * Whether nothing is left to do: all that is open is done, and no better result would open more. Then what is closed is for others, for those
     * who fail say.
     *
     * @param units where the learner stands in each unit
     */
    public boolean isOver(Map<String, LessonStatus> units) {
        Map<String, LessonStatus> best = new HashMap<>(units);
        best.replaceAll((key, status) -> status.isDone() ? LessonStatus.PASSED : status);
        List<String> open = open(units);
        return open.stream().allMatch(key -> units.getOrDefault(key, LessonStatus.NOT_ATTEMPTED)
                        .isDone())
                && open.containsAll(open(best));
    }

    private void collectOpen(List<Node> level, Map<String, LessonStatus> standings, List<String> open) {
        for (Node node : level) {
            Condition condition = conditions.get(node.key());
            if (condition != null && !condition.isMet(standings::get)) {
                continue;
            }
            if (node instanceof Unit) {
                open.add(node.key());
            }
            collectOpen(Outline.childrenOf(node), standings, open);
        }
    }
}
