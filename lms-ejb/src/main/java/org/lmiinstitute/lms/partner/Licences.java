package org.lmiinstitute.lms.partner;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFormat;

/** All licences of one organization, and the one rule that says what they allow together. */
public record Licences(List<Licence> all) {

    public Licences {
        all = all.stream()
                .sorted(Comparator.comparing(Licence::validFrom).thenComparing(Licence::id))
                .toList();
    }

    /**
     * The licence under which a module may be taken: of those that allow it the one that began first, so that the same request finds
     * the same licence, and so the same package, for as long as it lasts.
     *
     * @param courseIds the courses that the module is part of
     * @throws NotLicensedException with the reason, the nearest miss first: format, then dates, then the module itself
     */
    public Licence forModule(UUID moduleId, Collection<UUID> courseIds, PackageFormat format, Instant now) {
        List<Licence> covering = covering(moduleId, courseIds);
        List<Licence> valid =
                covering.stream().filter(licence -> licence.isValidAt(now)).toList();
        return valid.stream()
                .filter(licence -> licence.allows(format))
                .findFirst()
                .orElseThrow(() -> refusal(covering, valid, format));
    }

    /** Whether any licence, valid now, covers the module in any format. */
    public boolean cover(UUID moduleId, Collection<UUID> courseIds, Instant now) {
        return covering(moduleId, courseIds).stream().anyMatch(licence -> licence.isValidAt(now));
    }

    /** The formats in which the module may be taken now, in the order in which they are offered. */
    public List<PackageFormat> formats(UUID moduleId, Collection<UUID> courseIds, Instant now) {
        return List.of(PackageFormat.values()).stream()
                .filter(format -> covering(moduleId, courseIds).stream()
                        .anyMatch(licence -> licence.isValidAt(now) && licence.allows(format)))
                .toList();
    }

    private List<Licence> covering(UUID moduleId, Collection<UUID> courseIds) {
        return all.stream()
                .filter(licence -> licence.covers(moduleId, courseIds))
                .toList();
    }

    private static NotLicensedException refusal(List<Licence> covering, List<Licence> valid, PackageFormat format) {
        if (!valid.isEmpty()) {
            return new NotLicensedException("Your licence covers this module, but not as " + format.label() + ".");
        }
        return covering.stream()
                .max(Comparator.comparing(Licence::validFrom))
                .map(Licences::outOfDate)
                .orElseGet(() -> new NotLicensedException("Your organization has no licence for this module."));
    }

    private static NotLicensedException outOfDate(Licence licence) {
        return new NotLicensedException("The licence \"" + licence.title() + "\" is valid from " + licence.validFrom()
                + (licence.validUntil() == null ? "" : " until " + licence.validUntil()) + ", not today.");
    }
}
