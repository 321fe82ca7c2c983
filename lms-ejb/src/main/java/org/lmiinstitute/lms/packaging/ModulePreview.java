package org.lmiinstitute.lms.packaging;

import java.util.List;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.external.UnitPlace;

/**
 * A module as who looks at it sees it.
 *
 * @param document as it is published now, with its answers
 * @param places where its external activities stand in the outlines of their packages
 */
public record ModulePreview(RevisionDocument document, List<UnitPlace> places) {}
