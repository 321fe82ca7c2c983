package org.lmiinstitute.lms.partner.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.packaging.PackagedRevision;
import org.lmiinstitute.lms.partner.HeldCopy;

/**
 * The copies that an organization holds.
 *
 * @param modules those inside, by package
 */
record Holdings(List<HeldCopy> copies, Map<UUID, List<PackagedRevision>> modules) {

    /** Everything that is in the copies, and what they are copies of. */
    Set<PackageSubject> subjects() {
        Set<PackageSubject> subjects = new HashSet<>();
        copies.forEach(copy -> subjects.addAll(subjects(copy)));
        return subjects;
    }

    /** The copies with a thing in them that are behind what is published now. */
    List<HeldCopy> olderCopiesOf(PackageSubject subject) {
        return copies.stream()
                .filter(copy -> copy.state().isBehind() && subjects(copy).contains(subject))
                .toList();
    }

    private Set<PackageSubject> subjects(HeldCopy copy) {
        Set<PackageSubject> subjects = new HashSet<>(Set.of(copy.subject()));
        modules.getOrDefault(copy.packageId(), List.of())
                .forEach(module -> subjects.add(PackageSubject.module(module.moduleId())));
        return subjects;
    }
}
