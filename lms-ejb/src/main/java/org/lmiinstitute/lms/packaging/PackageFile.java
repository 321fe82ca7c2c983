package org.lmiinstitute.lms.packaging;

import java.nio.file.Path;
import java.util.UUID;

/**
 * A finished package.
 *
 * @param packageId stands inside the package too; follows from what is packaged, format, terms and player
 * @param revision of a module its number, of a course the day of its newest module
 * @param sha256 hash of the whole file in lower-case hex
 * @param bytes length of the file
 * @param fileName what to call it on a partner's disk
 * @param path where its bytes are, to be read only
 */
public record PackageFile(
        UUID packageId,
        PackageSubject subject,
        String revision,
        PackageFormat format,
        UUID licenceId,
        String sha256,
        long bytes,
        String fileName,
        Path path) {}
