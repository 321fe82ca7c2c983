package org.lmiinstitute.lms.partner;

import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/**
 * How often a package said during some days that it starts. Counted apart from what it reported of learners: one who only calls reports
 * nothing, and one who reports may not call.
 *
 * @param subject what is packaged
 * @param revision of a module its number, of a course the day of its newest module
 * @param last when it last did on these days
 */
public record PackageCalls(
        UUID organizationId,
        PackageSubject subject,
        String revision,
        PackageFormat format,
        UUID packageId,
        long starts,
        Instant last) {}
