package org.lmiinstitute.lms.partner.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.Licences;
import org.lmiinstitute.lms.partner.PublishedChange;
import org.lmiinstitute.lms.partner.Subscription;

/**
 * The one rule that says which changes concern which subscription.
 *
 * @param held the modules and courses that the organization has copies of, the modules inside copies of courses among them
 * @param courses the courses that a module is part of, by the module
 */
record Interest(Set<PackageSubject> held, Licences licences, Map<UUID, List<UUID>> courses, Instant now) {

    boolean concerns(Subscription subscription, PublishedChange change) {
        if (!change.isMajor() && !subscription.isMinorToo()) {
            return false;
        }
        return switch (subscription.scope()) {
            case HELD -> held.contains(change.subject());
            case LICENSED ->
                licences.cover(
                        change.subject(), courses.getOrDefault(change.subject().id(), List.of()), now);
        };
    }
}
