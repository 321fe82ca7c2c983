package org.lmiinstitute.lms.partner;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.packaging.PackageSubject;

/**
 * An entry of the log of what was published: a revision of a module, or a course whose modules are others now, or stand in another order.
 *
 * @param sequence 1, 2, 3 ... without a gap, in the order in which entries were committed
 * @param id permanent; of a revision its own
 * @param title as it was then
 * @param revision the revision's number; empty for a course
 * @param revisionId empty for a course
 * @param isMajor whether something that is tracked came, left or is scored anew
 */
public record PublishedChange(
        long sequence,
        UUID id,
        PackageSubject subject,
        String title,
        Optional<RevisionNumber> revision,
        Optional<UUID> revisionId,
        boolean isMajor,
        Instant publishedAt) {}
