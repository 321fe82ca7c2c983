package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Finding;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * A course of a SCORM package.
 *
 * @param source the manifest
 * @param identifier of the manifest
 * @param organizations the outlines that it offers; at least one
 * @param chosen that of them which is played: the manifest's default
 * @param shared the sequencing that items share, as given (2004)
 * @param findings what is wrong with the manifest and does not stop the course
 */
public record ScormCourse(
        XmlElement source,
        ScormEdition edition,
        String identifier,
        List<Organization> organizations,
        Organization chosen,
        List<ScormResource> resources,
        SharedSequencing shared,
        List<Finding> findings) {

    public ScormCourse {
        organizations = List.copyOf(organizations);
        resources = List.copyOf(resources);
        findings = List.copyOf(findings);
    }

    /** The findings as people read them. */
    public List<Problem> problems() {
        return findings.stream().map(Finding::problem).toList();
    }

    /** What items share, for an item's sequencing that names it. */
    Optional<XmlElement> sharedSequencing(XmlElement sequencing) {
        return shared.find(sequencing);
    }
}
