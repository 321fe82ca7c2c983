package org.lmiinstitute.lms.external.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lmiinstitute.lms.external.PackageStructure;
import org.lmiinstitute.lms.external.PackageStructure.Block;
import org.lmiinstitute.lms.external.PackageStructure.Node;
import org.lmiinstitute.lms.external.UnitPlace.Heading;

/** The headings above the units of a package; one around all of them is the package itself and left out. */
public final class UnitPlaces {

    private final Map<String, List<Heading>> blocks = new HashMap<>();

    public UnitPlaces(PackageStructure structure) {
        List<Node> roots = structure.nodes();
        boolean isWrapped = roots.size() == 1 && roots.get(0) instanceof Block;
        walk(isWrapped ? ((Block) roots.get(0)).nodes() : roots, List.of());
    }

    private void walk(List<Node> nodes, List<Heading> above) {
        for (Node node : nodes) {
            if (node instanceof Block block) {
                List<Heading> below = new ArrayList<>(above);
                below.add(new Heading(block.key(), block.title()));
                walk(block.nodes(), List.copyOf(below));
            } else {
                blocks.put(node.key(), above);
            }
        }
    }

    /** The headings above a unit, the outermost first. */
    public List<Heading> of(String key) {
        return blocks.getOrDefault(key, List.of());
    }
}
