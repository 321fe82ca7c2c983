package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.util.List;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Finding;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * A course structure that keeps every rule (13.1).
 *
 * @param source the course structure
 * @param id the publisher's id, an IRI
 * @param children blocks and units, in their order; at least one unit at the bottom
 * @param extensions of vendors, ignored
 * @param findings what breaks no rule of the specification and yet will not work as its author may think
 */
public record Cmi5Course(
        XmlElement source,
        String id,
        Texts title,
        Texts description,
        List<Objective> objectives,
        List<CourseNode> children,
        List<Extension> extensions,
        List<Finding> findings) {

    public Cmi5Course {
        objectives = List.copyOf(objectives);
        children = List.copyOf(children);
        extensions = List.copyOf(extensions);
        findings = List.copyOf(findings);
    }

    /** The findings as people read them. */
    public List<Problem> remarks() {
        return findings.stream().map(Finding::problem).toList();
    }

    /** All units of all blocks, in their order. */
    public List<AssignableUnit> units() {
        return children.stream().flatMap(Cmi5Course::unitsOf).toList();
    }

    private static Stream<AssignableUnit> unitsOf(CourseNode node) {
        return node instanceof Block block
                ? block.children().stream().flatMap(Cmi5Course::unitsOf)
                : Stream.of((AssignableUnit) node);
    }
}
