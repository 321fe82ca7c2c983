package org.lmiinstitute.lms.partner;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/**
 * The newest copy of a module or course in one format that an organization took, beside what is published now.
 *
 * @param id of the row in the register
 * @param title as it is today
 * @param revision what the copy holds: of a module its number, of a course the day of its newest module
 * @param state the worst of the modules inside
 * @param lastStart when it last said that it runs; none if it never did, or may not
 */
public record HeldCopy(
        UUID id,
        UUID organizationId,
        PackageSubject subject,
        String title,
        PackageFormat format,
        UUID packageId,
        String revision,
        Instant takenAt,
        CopyState state,
        Optional<Instant> lastStart) {}
