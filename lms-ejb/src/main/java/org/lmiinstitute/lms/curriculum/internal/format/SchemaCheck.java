package org.lmiinstitute.lms.curriculum.internal.format;

import org.lmiinstitute.lms.curriculum.ContentNode;

/** Checks files against schemas. */
@FunctionalInterface
public interface SchemaCheck {

    /** Checks a file against {@code <name>.schema.json} and reports each place once; answers whether nothing was found. */
    boolean check(ContentNode root, String name, Problems problems);
}
