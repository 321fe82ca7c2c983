package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.ChangeKind;
import org.lmiinstitute.lms.curriculum.CourseDifference;
import org.lmiinstitute.lms.curriculum.CourseDifference.ModuleChange;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.curriculum.RevisionChange;
import org.lmiinstitute.lms.curriculum.RevisionComparison;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.partner.PublishedChange;

/** Tells what an entry of the log changed, against the entry of the same thing before it. */
@ApplicationScoped
public class ChangeDifferences {

    private ChangeTable changes;
    private RevisionService revisions;
    private CatalogService catalog;

    protected ChangeDifferences() {}

    @Inject
    public ChangeDifferences(ChangeTable changes, RevisionService revisions, CatalogService catalog) {
        this.changes = changes;
        this.revisions = revisions;
        this.catalog = catalog;
    }

    public CourseDifference of(PublishedChange change) {
        Optional<PublishedChange> before = changes.findBefore(change.subject(), change.sequence());
        List<ModuleChange> modules =
                switch (change.subject().kind()) {
                    case MODULE -> List.of(module(change, before));
                    case COURSE ->
                        course(
                                before.map(PublishedChange::sequence)
                                        .map(changes::modules)
                                        .orElse(List.of()),
                                changes.modules(change.sequence()));
                };
        return new CourseDifference(change.subject().id(), change.title(), modules);
    }

    private ModuleChange module(PublishedChange change, Optional<PublishedChange> before) {
        List<RevisionChange> inside = before.map(older -> RevisionComparison.of(
                                revisions.getRevision(older.revisionId().orElseThrow()),
                                revisions.getRevision(change.revisionId().orElseThrow()))
                        .changes())
                .orElse(List.of());
        return new ModuleChange(
                change.subject().id(),
                change.title(),
                before.isPresent() ? ChangeKind.CHANGED : ChangeKind.ADDED,
                before.flatMap(PublishedChange::revision).orElse(null),
                change.revision().orElseThrow(),
                inside);
    }

    /** Where no module came or left, they stand in another order. */
    private List<ModuleChange> course(List<UUID> before, List<UUID> after) {
        List<ModuleChange> changed = new ArrayList<>();
        after.stream().filter(id -> !before.contains(id)).forEach(id -> changed.add(module(id, ChangeKind.ADDED)));
        before.stream().filter(id -> !after.contains(id)).forEach(id -> changed.add(module(id, ChangeKind.REMOVED)));
        if (changed.isEmpty()) {
            after.stream()
                    .filter(id -> before.indexOf(id) != after.indexOf(id))
                    .forEach(id -> changed.add(module(id, ChangeKind.MOVED)));
        }
        return changed;
    }

    /** With its revision of today. */
    private ModuleChange module(UUID id, ChangeKind kind) {
        ModuleOutline module = catalog.getModule(id);
        return new ModuleChange(
                id,
                module.title(),
                kind,
                kind == ChangeKind.ADDED ? null : module.revision(),
                kind == ChangeKind.REMOVED ? null : module.revision(),
                List.of());
    }
}
