package org.lmiinstitute.lms.partner;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/**
 * What learners did with a module in one package during some days, as the package reported it.
 *
 * @param revision of the module; empty if the package did not say
 * @param packaged whether the package is of the module or of a course with it
 * @param learners how many different ones until the last of the days
 * @param score mean of the verdicts, 0 to 1
 */
public record PackageUse(
        UUID moduleId,
        String revision,
        PackageSubject.Kind packaged,
        PackageFormat format,
        UUID packageId,
        long starts,
        long learners,
        long completions,
        long passes,
        long failures,
        Optional<BigDecimal> score) {}
