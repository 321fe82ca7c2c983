package org.lmiinstitute.lms.packaging.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * What a package carries about itself: which revision, in which format, under which licence. Its id follows from these three, so a
 * package that has to be made again is still the same package.
 */
record PackageIdentity(UUID revisionId, PackageFormat format, UUID licenceId) {

    UUID packageId() {
        String name = "package:" + revisionId + ":" + format.code() + ":" + licenceId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
