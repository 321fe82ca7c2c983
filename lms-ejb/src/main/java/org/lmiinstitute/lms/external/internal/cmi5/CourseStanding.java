package org.lmiinstitute.lms.external.internal.cmi5;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.PackageStructure.Block;
import org.lmiinstitute.lms.external.PackageStructure.Node;

/**
 * How a course stands in one registration.
 *
 * @param units by their publisher's ids; those of which nothing was said are missing
 * @param satisfied the publisher's ids of the blocks, and of the course, that were called satisfied
 */
public record CourseStanding(Map<String, UnitStanding> units, Set<String> satisfied) {

    /** Nothing yet. */
    public static final CourseStanding NONE = new CourseStanding(Map.of(), Set.of());

    /** A block, or the course itself, of which all units are done. */
    record Satisfied(String publisherId, String title, boolean isCourse) {}

    public CourseStanding {
        units = Map.copyOf(units);
        satisfied = Set.copyOf(satisfied);
    }

    UnitStanding of(String unit) {
        return units.getOrDefault(unit, UnitStanding.NONE);
    }

    CourseStanding with(String unit, UnitStanding standing) {
        Map<String, UnitStanding> changed = new HashMap<>(units);
        changed.put(unit, standing);
        return new CourseStanding(changed, satisfied);
    }

    CourseStanding satisfying(List<Satisfied> more) {
        Set<String> all = new HashSet<>(satisfied);
        more.forEach(one -> all.add(one.publisherId()));
        return new CourseStanding(units, all);
    }

    /** What is satisfied and was not called so before: inner blocks first, the course last (section 9.3.9). */
    List<Satisfied> newlySatisfied(PackageStructure structure) {
        List<Satisfied> found = new ArrayList<>();
        structure.nodes().forEach(node -> addSatisfied(node, found));
        if (areMet(structure.units()) && !satisfied.contains(structure.id())) {
            found.add(new Satisfied(structure.id(), structure.title(), true));
        }
        return found;
    }

    private void addSatisfied(Node node, List<Satisfied> found) {
        if (node instanceof Block block) {
            block.nodes().forEach(inner -> addSatisfied(inner, found));
            if (areMet(block.units().toList()) && !satisfied.contains(block.key())) {
                found.add(new Satisfied(block.key(), block.title(), false));
            }
        }
    }

    private boolean areMet(List<PackageStructure.Unit> some) {
        return some.stream().allMatch(unit -> UnitTerms.of(unit).isMet(of(unit.key())));
    }
}
