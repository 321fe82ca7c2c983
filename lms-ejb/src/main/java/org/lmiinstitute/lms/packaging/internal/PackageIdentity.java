package org.lmiinstitute.lms.packaging.internal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageTerms;

/**
 * What makes a package this one and no other: which edition, in which format, under which terms, with which player, laid out by which
 * version of its writer. Its id follows from these five, so a package that has to be made again is still the same package.
 *
 * @param edition the edition's fingerprint
 * @param playerHash the same for all packages of a format that has no player
 * @param writer version of what lays the format out
 */
record PackageIdentity(String edition, PackageFormat format, PackageTerms terms, String playerHash, int writer) {

    /** Its packages were made before writers had versions, and keep their ids. */
    static final int FIRST_WRITER = 1;

    UUID packageId() {
        String name = String.join("/", "package", edition, format.code(), terms.canonical(), playerHash);
        String version = writer == FIRST_WRITER ? "" : "/writer/" + writer;
        return UUID.nameUUIDFromBytes((name + version).getBytes(StandardCharsets.UTF_8));
    }
}
