package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * A learning objective, to which blocks and units refer by its id, an IRI (13.1.3).
 *
 * @param source the element that it was read from
 */
public record Objective(XmlElement source, String id, Texts title, Texts description) {}
