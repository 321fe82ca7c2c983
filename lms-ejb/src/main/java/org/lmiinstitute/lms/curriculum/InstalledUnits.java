package org.lmiinstitute.lms.curriculum;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which external packages content files may name: implemented by the feature that takes packages in. */
public interface InstalledUnits {

    /**
     * The parts of a package that activities can play.
     *
     * @return their keys; empty if no such package is installed here, or none that the institute's content may name
     */
    Optional<Set<String>> unitsOf(UUID packageId);
}
