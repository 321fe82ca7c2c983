package org.lmiinstitute.lms.packaging.internal.incoming.xapi;

import java.util.List;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.Finding;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * The activities of a package.
 *
 * @param source the manifest
 * @param activities in the order of the manifest
 * @param launched that of them which starts the package
 * @param findings what is wrong with the manifest and does not stop the package
 */
public record XapiPackage(
        XmlElement source, List<XapiActivity> activities, XapiActivity launched, List<Finding> findings) {

    public XapiPackage {
        activities = List.copyOf(activities);
        findings = List.copyOf(findings);
    }

    /** The findings as people read them. */
    public List<Problem> problems() {
        return findings.stream().map(Finding::problem).toList();
    }
}
