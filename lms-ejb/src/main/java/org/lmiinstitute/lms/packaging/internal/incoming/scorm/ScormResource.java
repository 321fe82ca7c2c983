package org.lmiinstitute.lms.packaging.internal.incoming.scorm;

import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.internal.incoming.manifest.XmlElement;

/**
 * Something that items open or that other resources need.
 *
 * @param source the element that it was read from
 * @param launch where it starts, if it can be opened
 * @param files of the package that it names, those that are there
 * @param dependencies identifiers of the resources that it needs
 */
public record ScormResource(
        XmlElement source,
        String identifier,
        Kind kind,
        Optional<LaunchAddress> launch,
        List<String> files,
        List<String> dependencies) {

    /** Whether a resource speaks to the run-time. */
    public enum Kind {
        SCO,
        ASSET
    }

    public ScormResource {
        files = List.copyOf(files);
        dependencies = List.copyOf(dependencies);
    }
}
