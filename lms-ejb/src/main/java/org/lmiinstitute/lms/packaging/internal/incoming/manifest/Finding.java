package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import org.lmiinstitute.lms.common.Problem;

/**
 * Something that is wrong with an element of a manifest. Its place is written when it is asked for: a hostile manifest may have a
 * hundred thousand of them, each in a hundred levels.
 *
 * @param at the element, or the one whose attribute it is
 * @param file how places call the manifest
 * @param attribute empty if it is the element itself
 * @param expected what would be right, with the clause that says so
 */
public record Finding(XmlElement at, String file, String attribute, String what, String expected) {

    public Problem problem() {
        String path = at.path() + (attribute.isEmpty() ? "" : "/@" + attribute);
        return new Problem(at.line(file) + " " + path, what, expected);
    }
}
