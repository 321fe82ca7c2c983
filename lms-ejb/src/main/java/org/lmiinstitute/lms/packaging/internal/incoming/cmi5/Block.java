package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import java.util.List;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * A group of units and blocks (13.1.2).
 *
 * @param source the element that it was read from
 * @param objectives ids of the objectives that it refers to
 */
public record Block(
        XmlElement source,
        String id,
        Texts title,
        Texts description,
        List<String> objectives,
        List<CourseNode> children)
        implements CourseNode {

    public Block {
        objectives = List.copyOf(objectives);
        children = List.copyOf(children);
    }
}
