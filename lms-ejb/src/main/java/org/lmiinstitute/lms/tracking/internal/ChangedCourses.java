package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseChanged;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.learning.Attempt;
import org.lmiinstitute.lms.learning.Attempts;
import org.lmiinstitute.lms.learning.Enrollment;
import org.lmiinstitute.lms.learning.ProgressRecord;

/**
 * Completes a course for those who lacked nothing but a module that no longer belongs to it. Like every completion it is a
 * statement first, so a rebuild gives the same.
 */
@ApplicationScoped
public class ChangedCourses {

    private static final int BATCH = 200;

    private CatalogService catalog;
    private Attempts attempts;
    private ProgressRecord progress;
    private OwnRecords records;
    private CourseCertificates certificates;
    private CourseStatements statements;
    private Clock clock;

    protected ChangedCourses() {}

    @Inject
    public ChangedCourses(
            CatalogService catalog,
            Attempts attempts,
            ProgressRecord progress,
            OwnRecords records,
            CourseCertificates certificates,
            CourseStatements statements,
            Clock clock) {
        this.catalog = catalog;
        this.attempts = attempts;
        this.progress = progress;
        this.records = records;
        this.certificates = certificates;
        this.statements = statements;
        this.clock = clock;
    }

    void complete(@Observes CourseChanged change) {
        CourseOutline course = catalog.getCourse(change.courseId());
        if (!course.isWhole()) {
            return;
        }
        attempts.lockOpenEnrollments(course.id());
        List<UUID> finished = progress.openEnrollmentsWithAll(
                course.id(), course.modules().stream().map(ModuleOutline::id).toList());
        for (int from = 0; from < finished.size(); from += BATCH) {
            complete(course, attempts.ofEnrollments(finished.subList(from, Math.min(from + BATCH, finished.size()))));
        }
    }

    private void complete(CourseOutline course, Map<Enrollment, List<Attempt>> finished) {
        Instant now = clock.instant();
        List<ObjectNode> batch = new ArrayList<>();
        finished.forEach(
                (enrollment, attempted) -> batch.add(statements.satisfied(course, enrollment, attempted, now)));
        records.record(batch);
        finished.forEach((enrollment, attempted) -> certificates.certify(enrollment, course, attempted, now));
    }
}
