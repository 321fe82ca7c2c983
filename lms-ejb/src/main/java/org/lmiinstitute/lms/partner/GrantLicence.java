package org.lmiinstitute.lms.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * The wish to let an organization take courses or modules, in some formats, for some time.
 *
 * @param title what the licence is called, at most 200 characters
 * @param validUntil the last day; none: until it is ended
 */
public record GrantLicence(
        UUID organizationId,
        String title,
        Set<LicensedItem> items,
        Set<PackageFormat> formats,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        LicenceConditions conditions) {

    private static final int LONGEST_TITLE = 200;

    public GrantLicence {
        items = Set.copyOf(items);
        formats = Set.copyOf(formats);
        List<Problem> problems = new ArrayList<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.add(new Problem(
                    "title", "has " + title.length() + " characters", "1 to " + LONGEST_TITLE + " say what it is for"));
        }
        if (items.isEmpty()) {
            problems.add(new Problem("item", "nothing is chosen", "at least one course or module"));
        }
        if (formats.isEmpty()) {
            problems.add(new Problem("format", "nothing is chosen", "at least one format"));
        }
        if (validUntil.filter(last -> last.isBefore(validFrom)).isPresent()) {
            problems.add(new Problem("until", "is before the first day", "a day on or after " + validFrom));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
