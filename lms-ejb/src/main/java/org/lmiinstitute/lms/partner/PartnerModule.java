package org.lmiinstitute.lms.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.packaging.PackageFormat;

/**
 * A module that a partner may take, beside the copies that it holds.
 *
 * @param courseCode of the course through which it is offered
 * @param publishedAt of the current revision
 * @param copies the latest of each format, newest first
 * @param formats in which the licence lets it be taken now
 */
public record PartnerModule(
        UUID id,
        String title,
        String courseCode,
        int minutes,
        RevisionNumber revision,
        Instant publishedAt,
        List<Copy> copies,
        List<PackageFormat> formats) {

    /** A copy in the partner's hands. */
    public record Copy(UUID id, PackageFormat format, RevisionNumber revision, Instant takenAt) {

        static Copy of(RegisteredCopy row) {
            return new Copy(row.id(), row.format(), RevisionNumber.parse(row.revision()), row.takenAt());
        }
    }

    public PartnerModule {
        copies = List.copyOf(copies);
        formats = List.copyOf(formats);
    }

    public CopyState state() {
        return CopyState.of(copies.stream().map(Copy::revision).toList(), revision);
    }
}
