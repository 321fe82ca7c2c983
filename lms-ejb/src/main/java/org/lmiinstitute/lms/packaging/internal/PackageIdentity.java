package org.lmiinstitute.lms.packaging.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageTerms;

/**
 * What makes a package this one and no other: which edition, in which format, under which terms, with which player. Its id
 * follows from these four, so a package that has to be made again is still the same package.
 *
 * @param edition the edition's fingerprint
 */
record PackageIdentity(String edition, PackageFormat format, PackageTerms terms, String playerHash) {

    UUID packageId() {
        String name = String.join("/", "package", edition, format.code(), terms.canonical(), playerHash);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
