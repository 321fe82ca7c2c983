package org.lmiinstitute.lms.learning;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.curriculum.BegunOutlines;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.learning.internal.EnrollmentRepository;
import org.lmiinstitute.lms.learning.internal.EnrollmentRepository.Result;
import org.lmiinstitute.lms.learning.internal.ProgressOverview;

/** What the caller learns and how far they are. */
@Stateless
@LocalBean
public class LearningService {

    @Inject
    Caller caller;

    @Inject
    EnrollmentRepository enrollments;

    @Inject
    ProgressOverview overview;

    @Inject
    CatalogService catalog;

    @Inject
    Institute institute;

    /** How far the caller is in a course; empty for visitors and for those who are not enrolled. Two queries. */
    @PermitAll
    public Optional<CourseProgress> courseProgress(UUID courseId) {
        return caller.accountId()
                .flatMap(account -> enrollments.findResult(account, courseId))
                .map(result -> {
                    UUID id = result.enrollment().id();
                    return progress(result, overview.ofEnrollments(List.of(id)).getOrDefault(id, Map.of()));
                });
    }

    /** Everything that the caller is enrolled in or opened. Six queries at most, however much it is. */
    @RolesAllowed(Role.LEARNER)
    public MyLearning myLearning() {
        return of(caller.requireAccountId());
    }

    /**
     * The same of any account, for those who read the institute's records: progress is computed from them. Seven queries at most.
     *
     * @throws NotAllowedException if the caller belongs to another organization
     */
    @RolesAllowed({Role.ANALYST, Role.ADMINISTRATOR})
    public MyLearning learningOf(UUID accountId) {
        if (caller.organizationId().filter(institute::is).isEmpty()) {
            throw new NotAllowedException("Progress here is read by people of the institute alone.");
        }
        return of(accountId);
    }

    private MyLearning of(UUID account) {
        List<Result> results = enrollments.resultsOf(account);
        ProgressOverview.OfAccount all = overview.ofAccount(account);
        return new MyLearning(results.isEmpty() ? List.of() : courses(results, all.inCourses()), all.outsideCourses());
    }

    private List<MyCourse> courses(List<Result> results, Map<UUID, Map<UUID, ModuleProgress>> modules) {
        Map<UUID, CourseOutline> courses =
                catalog.courses().stream().collect(Collectors.toMap(CourseOutline::id, Function.identity()));
        List<CourseProgress> mine = results.stream()
                .filter(result -> courses.containsKey(result.enrollment().courseId()))
                .map(result -> progress(
                        result, modules.getOrDefault(result.enrollment().id(), Map.of())))
                .toList();
        BegunOutlines outlines = catalog.begunOutlines(
                courses.values(),
                mine.stream()
                        .flatMap(course -> course.begunRevisions().values().stream())
                        .toList());
        return mine.stream()
                .map(course ->
                        new MyCourse(outlines.of(courses.get(course.courseId()), course.begunRevisions()), course))
                .toList();
    }

    /** The course as the caller has it: modules that they began show the activities of the revision on which they did. One query at most. */
    @PermitAll
    public CourseOutline asBegun(CourseOutline course, CourseProgress progress) {
        Map<UUID, UUID> begun = progress.begunRevisions();
        return catalog.begunOutlines(List.of(course), begun.values()).of(course, begun);
    }

    private static CourseProgress progress(Result result, Map<UUID, ModuleProgress> modules) {
        Enrollment enrollment = result.enrollment();
        return new CourseProgress(
                enrollment.id(),
                enrollment.courseId(),
                enrollment.enrolledAt(),
                Optional.ofNullable(result.completedAt()),
                Optional.ofNullable(result.certificate()).map(Certificate::code),
                modules);
    }
}
