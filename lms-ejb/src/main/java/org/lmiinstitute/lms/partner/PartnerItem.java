package org.lmiinstitute.lms.partner;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.lmiinstitute.lms.packaging.PackageFormat;
import org.lmiinstitute.lms.packaging.PackageSubject;

/**
 * A module or course that a partner may take, beside the copies that it holds.
 *
 * @param courseCode of the course, or of the one through which a module is offered
 * @param revision the current one: of a module its number, of a course the day of its newest module
 * @param publishedAt of the current revision
 * @param copies the latest of each format, newest first
 * @param formats in which the licence lets it be taken now
 */
public record PartnerItem(
        PackageSubject subject,
        String title,
        String courseCode,
        int minutes,
        String revision,
        Instant publishedAt,
        List<HeldCopy> copies,
        List<PackageFormat> formats) {

    public PartnerItem {
        copies = List.copyOf(copies);
        formats = List.copyOf(formats);
    }

    /** The state of the oldest copy that is held: being behind in one system is being behind. */
    public CopyState state() {
        return copies.stream()
                .map(HeldCopy::state)
                .max(Comparator.naturalOrder())
                .orElse(CopyState.NOT_TAKEN);
    }
}
