package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseChanged;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.curriculum.ModulePublished;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.packaging.PackageSubject;
import org.lmiinstitute.lms.partner.PublishedChange;

/** Enters what is published into the log, in the transaction that publishes it. */
@ApplicationScoped
public class ChangeLog {

    private ChangeTable changes;
    private RevisionService revisions;
    private CatalogService catalog;
    private Ids ids;
    private Clock clock;

    protected ChangeLog() {}

    @Inject
    public ChangeLog(ChangeTable changes, RevisionService revisions, CatalogService catalog, Ids ids, Clock clock) {
        this.changes = changes;
        this.revisions = revisions;
        this.catalog = catalog;
        this.ids = ids;
        this.clock = clock;
    }

    void enter(@Observes ModulePublished published) {
        changes.add(new PublishedChange(
                changes.next(),
                published.revisionId(),
                PackageSubject.module(published.moduleId()),
                revisions.getRevision(published.revisionId()).title(),
                Optional.of(published.number()),
                Optional.of(published.revisionId()),
                published.major(),
                published.at()));
    }

    /** A course is read again with each of its modules; an entry is made only if its modules are others, or in another order. */
    void enter(@Observes CourseChanged changed) {
        CourseOutline course = catalog.getCourse(changed.courseId());
        List<UUID> modules = course.modules().stream().map(ModuleOutline::id).toList();
        PackageSubject subject = PackageSubject.course(course.id());
        Optional<List<UUID>> before = changes.findBefore(subject, Long.MAX_VALUE)
                .map(PublishedChange::sequence)
                .map(changes::modules);
        if (before.filter(modules::equals).isEmpty()) {
            boolean isMajor = before.filter(known -> new HashSet<>(known).equals(new HashSet<>(modules)))
                    .isEmpty();
            PublishedChange change = new PublishedChange(
                    changes.next(),
                    ids.next(),
                    subject,
                    course.title(),
                    Optional.empty(),
                    Optional.empty(),
                    isMajor,
                    clock.instant());
            changes.add(change);
            changes.addModules(change.sequence(), modules);
        }
    }
}
