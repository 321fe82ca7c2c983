package org.lmiinstitute.lms.partner;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** The wish to let an organization take courses or modules, in some formats, for some time. */
public record GrantLicence(
        UUID organizationId,
        String title,
        Set<LicensedItem> items,
        Set<PackageFormat> formats,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        LicenceConditions conditions) {

    public GrantLicence {
        items = Set.copyOf(items);
        formats = Set.copyOf(formats);
        if (validUntil.filter(last -> last.isBefore(validFrom)).isPresent()) {
            throw new IllegalArgumentException("A licence ends on or after the day on which it begins");
        }
        if (items.isEmpty() || formats.isEmpty()) {
            throw new IllegalArgumentException("A licence names at least one course or module and one format");
        }
    }
}
