package org.lmiinstitute.lms.curriculum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lmiinstitute.lms.curriculum.CourseDifference.HeldModule;
import org.lmiinstitute.lms.curriculum.CourseDifference.ModuleChange;
import org.lmiinstitute.lms.curriculum.internal.difference.Moves;

/** Tells what changed in a course since somebody took its modules in certain revisions. */
public final class CourseComparison {

    private final List<HeldModule> held;
    private final CourseOutline today;
    private final Function<UUID, RevisionDocument> revisions;
    private final BiFunction<RevisionDocument, RevisionDocument, RevisionDifference> comparison;

    private CourseComparison(
            List<HeldModule> held,
            CourseOutline today,
            Function<UUID, RevisionDocument> revisions,
            BiFunction<RevisionDocument, RevisionDocument, RevisionDifference> comparison) {
        this.held = held;
        this.today = today;
        this.revisions = revisions;
        this.comparison = comparison;
    }

    /**
     * For everybody, see {@link RevisionComparison#of}.
     *
     * @param held the modules in the order in which they were taken
     * @param revisions gives a revision by its id
     */
    public static CourseDifference of(
            List<HeldModule> held, CourseOutline today, Function<UUID, RevisionDocument> revisions) {
        return new CourseComparison(held, today, revisions, RevisionComparison::of).compare();
    }

    /** For those who may see answer keys, see {@link RevisionComparison#withKeys}. */
    public static CourseDifference withKeys(
            List<HeldModule> held, CourseOutline today, Function<UUID, RevisionDocument> revisions) {
        return new CourseComparison(held, today, revisions, RevisionComparison::withKeys).compare();
    }

    private CourseDifference compare() {
        Set<UUID> moved = Moves.of(
                held.stream().map(HeldModule::moduleId).toList(),
                today.modules().stream().map(ModuleOutline::id).toList());
        List<ModuleChange> changes = new ArrayList<>();
        for (ModuleOutline module : today.modules()) {
            findHeld(module.id())
                    .map(copy -> compare(copy, module, moved.contains(module.id())))
                    .orElseGet(() -> Optional.of(added(module)))
                    .ifPresent(changes::add);
        }
        held.stream()
                .filter(copy -> today.findModule(copy.moduleId()).isEmpty())
                .forEach(copy -> changes.add(removed(copy)));
        return new CourseDifference(today.id(), today.title(), changes);
    }

    private Optional<HeldModule> findHeld(UUID moduleId) {
        return held.stream().filter(copy -> copy.moduleId().equals(moduleId)).findFirst();
    }

    private Optional<ModuleChange> compare(HeldModule copy, ModuleOutline module, boolean isMoved) {
        RevisionDocument older = revisions.apply(copy.revisionId());
        List<RevisionChange> inside = copy.revisionId().equals(module.revisionId())
                ? List.of()
                : comparison.apply(older, revisions.apply(module.revisionId())).changes();
        if (!isMoved && inside.isEmpty()) {
            return Optional.empty();
        }
        ChangeKind kind = isMoved ? ChangeKind.MOVED : ChangeKind.CHANGED;
        return Optional.of(
                new ModuleChange(module.id(), module.title(), kind, older.number(), module.revision(), inside));
    }

    private static ModuleChange added(ModuleOutline module) {
        return new ModuleChange(module.id(), module.title(), ChangeKind.ADDED, null, module.revision(), List.of());
    }

    private ModuleChange removed(HeldModule copy) {
        RevisionDocument last = revisions.apply(copy.revisionId());
        return new ModuleChange(copy.moduleId(), last.title(), ChangeKind.REMOVED, last.number(), null, List.of());
    }
}
