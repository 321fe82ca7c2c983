package org.lmiinstitute.lms.curriculum;

import java.util.List;
import java.util.UUID;

/**
 * What changed from one published revision of a module to another, in the order in which a reader meets it.
 *
 * @param title of the module in the newer revision
 */
public record RevisionDifference(
        UUID moduleId, String title, RevisionNumber from, RevisionNumber to, List<RevisionChange> changes) {

    public RevisionDifference {
        changes = List.copyOf(changes);
    }

    /** Whether learners who have a result in the older revision may get another one in the newer. */
    public boolean isMajor() {
        return changes.stream().anyMatch(RevisionChange::major);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
