package org.lmiinstitute.lms.curriculum;

import java.util.List;
import java.util.UUID;

/**
 * What changed in a course since somebody took a copy of it.
 *
 * @param modules those that changed: today's in their order, then those that left
 */
public record CourseDifference(UUID courseId, String title, List<ModuleChange> modules) {

    public CourseDifference {
        modules = List.copyOf(modules);
    }

    /** Whether a module came or left, or one changed in what decides on completion or score. */
    public boolean isMajor() {
        return modules.stream().anyMatch(ModuleChange::isMajor);
    }

    public boolean isEmpty() {
        return modules.isEmpty();
    }

    /**
     * A module of the course that changed.
     *
     * @param kind MOVED if it changed its place among the others, whatever changed inside it
     * @param from the revision held; null for a module that was added
     * @param to today's revision; null for a module that was removed
     * @param changes inside it; empty for a module that was added, removed or only moved
     */
    public record ModuleChange(
            UUID moduleId,
            String title,
            ChangeKind kind,
            RevisionNumber from,
            RevisionNumber to,
            List<RevisionChange> changes) {

        public ModuleChange {
            changes = List.copyOf(changes);
        }

        public boolean isMajor() {
            return kind == ChangeKind.ADDED
                    || kind == ChangeKind.REMOVED
                    || changes.stream().anyMatch(RevisionChange::major);
        }
    }

    /** A module as somebody holds it. */
    public record HeldModule(UUID moduleId, UUID revisionId) {}
}
