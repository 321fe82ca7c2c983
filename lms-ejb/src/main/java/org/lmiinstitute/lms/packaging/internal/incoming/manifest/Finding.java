package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import org.lmiinstitute.lms.common.Problem;

/**
 * Something that is wrong with an element of a manifest.
 *
 * @param at the element, or the one whose attribute it is
 */
public record Finding(XmlElement at, Problem problem) {}
