package org.lmiinstitute.lms.packaging.internal.incoming.cmi5;

import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Texts;

/** A learning objective, to which blocks and units refer by its id, an IRI (13.1.3). */
public record Objective(String id, Texts title, Texts description) {}
