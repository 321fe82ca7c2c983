package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.learning.Attempts;
import org.lmiinstitute.lms.learning.Enrollment;
import org.lmiinstitute.lms.learning.ProgressRecord;

/** Decides whether a completed module completes its course, and issues the certificate then. */
@ApplicationScoped
public class CourseEnd {

    private Attempts attempts;
    private ProgressRecord progress;
    private CatalogService catalog;
    private CourseCertificates certificates;
    private Ids ids;

    protected CourseEnd() {}

    @Inject
    public CourseEnd(
            Attempts attempts,
            ProgressRecord progress,
            CatalogService catalog,
            CourseCertificates certificates,
            Ids ids) {
        this.attempts = attempts;
        this.progress = progress;
        this.catalog = catalog;
        this.certificates = certificates;
        this.ids = ids;
    }

    /** The statement that the course is satisfied, if the play's module was the last that was open. */
    Optional<ObjectNode> satisfied(Play play, Statements statements) {
        return enrollment(play)
                .filter(enrollment -> progress.courseCompletion(enrollment.id()).isEmpty())
                .map(this::course)
                .filter(course -> isComplete(course, play))
                .map(course -> statements.ofSession().satisfied(ids.next(), course.title(), play.now()));
    }

    /** Issues the certificate of a completed course. */
    void certify(Play play) {
        enrollment(play)
                .filter(enrollment -> progress.courseCompletion(enrollment.id()).isPresent())
                .ifPresent(enrollment -> certificates.certify(
                        enrollment, course(enrollment), attempts.ofEnrollment(enrollment), play.now()));
    }

    private boolean isComplete(CourseOutline course, Play play) {
        Set<UUID> completed =
                new HashSet<>(progress.completedModules(play.session().registration()));
        completed.add(play.attempt().moduleId());
        return course.isWhole()
                && course.modules().stream().map(ModuleOutline::id).allMatch(completed::contains);
    }

    private CourseOutline course(Enrollment enrollment) {
        return catalog.getCourse(enrollment.courseId());
    }

    private Optional<Enrollment> enrollment(Play play) {
        return play.attempt().enrollmentId().flatMap(attempts::findEnrollment);
    }
}
