package org.lmiinstitute.lms.packaging.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * What makes a package this one and no other: which revision, in which format, under which licence, with which player. Its id
 * follows from these four, so a package that has to be made again is still the same package.
 */
record PackageIdentity(UUID revisionId, PackageFormat format, UUID licenceId, String playerHash) {

    UUID packageId() {
        String name =
                String.join("/", "package", revisionId.toString(), format.code(), licenceId.toString(), playerHash);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
