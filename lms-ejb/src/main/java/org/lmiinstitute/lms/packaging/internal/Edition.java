package org.lmiinstitute.lms.packaging.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Sha256;
import org.lmiinstitute.lms.packaging.PackagedRevision;

/** A module or course as it is published at one moment: all that goes into a package of it. */
record Edition(PackageAbout about, List<PackagedModule> modules) {

    Edition {
        modules = List.copyOf(modules);
    }

    /** The same for the same words and the same revisions in the same order, and for nothing else. */
    String fingerprint() {
        return Sha256.hex(Stream.concat(Stream.of(about.toString()), revisions().map(PackagedRevision::toString))
                .collect(Collectors.joining("\n")));
    }

    Stream<PackagedRevision> revisions() {
        return modules.stream().map(PackagedModule::revision);
    }
}
