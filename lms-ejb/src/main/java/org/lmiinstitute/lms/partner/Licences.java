package org.lmiinstitute.lms.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/** All licences of one organization, and the one rule that says what they allow together. */
public record Licences(List<Licence> all) {

    public Licences {
        all = all.stream()
                .sorted(Comparator.comparing(Licence::validFrom).thenComparing(Licence::id))
                .toList();
    }

    /**
     * The licence under which a module or course may be taken: of those that allow it the one that began first, so that the same request finds
     * the same licence, and so the same package, for as long as it lasts.
     *
     * @param courseIds the courses that a module is part of
     * @throws NotLicensedException with the reason, the nearest miss first: format, then dates, then the thing itself
     */
    public Licence forSubject(PackageSubject subject, Collection<UUID> courseIds, PackageFormat format, Instant now) {
        List<Licence> covering = covering(subject, courseIds);
        List<Licence> valid =
                covering.stream().filter(licence -> licence.isValidAt(now)).toList();
        return valid.stream()
                .filter(licence -> licence.allows(format))
                .findFirst()
                .orElseThrow(() -> refusal(subject, covering, valid, format));
    }

    /** Whether any licence, valid now, covers it in any format. */
    public boolean cover(PackageSubject subject, Collection<UUID> courseIds, Instant now) {
        return covering(subject, courseIds).stream().anyMatch(licence -> licence.isValidAt(now));
    }

    /**
     * The same as a demand.
     *
     * @throws NotLicensedException with the reason
     */
    public void requireCover(PackageSubject subject, Collection<UUID> courseIds, Instant now) {
        if (!cover(subject, courseIds, now)) {
            throw refusal(subject, covering(subject, courseIds));
        }
    }

    /** The formats in which it may be taken now, in the order in which they are offered. */
    public List<PackageFormat> formats(PackageSubject subject, Collection<UUID> courseIds, Instant now) {
        return List.of(PackageFormat.values()).stream()
                .filter(format -> covering(subject, courseIds).stream()
                        .anyMatch(licence -> licence.isValidAt(now) && licence.allows(format)))
                .toList();
    }

    private List<Licence> covering(PackageSubject subject, Collection<UUID> courseIds) {
        return all.stream()
                .filter(licence -> licence.covers(subject, courseIds))
                .toList();
    }

    private static NotLicensedException refusal(
            PackageSubject subject, List<Licence> covering, List<Licence> valid, PackageFormat format) {
        if (!valid.isEmpty()) {
            return new NotLicensedException(
                    "Your licence covers this " + thing(subject) + ", but not as " + format.label() + ".");
        }
        return refusal(subject, covering);
    }

    private static NotLicensedException refusal(PackageSubject subject, List<Licence> covering) {
        String thing = thing(subject);
        return covering.stream()
                .max(Comparator.comparing(Licence::validFrom))
                .map(Licences::over)
                .orElseGet(() -> new NotLicensedException("Your organization has no licence for this " + thing + "."));
    }

    private static String thing(PackageSubject subject) {
        return subject.kind() == PackageSubject.Kind.COURSE ? "course" : "module";
    }

    private static NotLicensedException over(Licence licence) {
        String title = "The licence \"" + licence.title() + "\" ";
        return new NotLicensedException(licence.revokedAt()
                .map(when -> title + "was ended on " + LocalDate.ofInstant(when, ZoneOffset.UTC) + ".")
                .orElseGet(() -> title + "is valid from " + licence.validFrom()
                        + licence.validUntil().map(last -> " until " + last).orElse("") + ", not today."));
    }
}
