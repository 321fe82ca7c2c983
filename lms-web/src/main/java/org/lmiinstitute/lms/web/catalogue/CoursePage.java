package org.lmiinstitute.lms.web.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.learning.CertificateCode;
import org.lmiinstitute.lms.learning.CourseProgress;
import org.lmiinstitute.lms.learning.LearningService;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;
import org.lmiinstitute.lms.web.shell.Visitor;

/** A course: what is in it, how far the visitor is, and the one next step. */
@Named("coursePage")
@RequestScoped
public class CoursePage implements LoadedPage {
    @Inject
    private PathVariables path;

    @Inject
    private CatalogService catalog;

    @Inject
    private LearningService learning;

    @Inject
    private ModuleRows moduleRows;

    @Inject
    private CourseLinkedData linkedData;

    @Inject
    private Visitor visitor;

    @Inject
    private Texts texts;

    @Inject
    private Times times;

    private CourseOutline course;
    private Optional<CourseProgress> progress;
    private Optional<NextStep> next;
    private List<ModuleRow> modules;

    @Override
    public void load() {
        String slug = path.get("slug");
        course = catalog.findCourse(slug).orElseThrow(() -> new NotFoundException("course", slug));
        progress = visitor.isSignedIn() ? learning.courseProgress(course.id()) : Optional.empty();
        course = progress.map(known -> learning.asBegun(course, known)).orElse(course);
        next = progress.flatMap(known -> NextStep.in(course, known));
        modules = moduleRows.of(course, progress);
    }

    public CourseOutline getCourse() {
        return course;
    }

    public List<ModuleRow> getModules() {
        return modules;
    }

    /** What the one button does: {@code sign-in}, {@code enroll}, {@code continue}, {@code certificate} or {@code again}. */
    public String getAction() {
        if (!visitor.isSignedIn()) {
            return "sign-in";
        }
        if (progress.isEmpty()) {
            return "enroll";
        }
        if (!progress.get().isCompleted()) {
            return "continue";
        }
        return progress.get().certificate().isPresent() ? "certificate" : "again";
    }

    public boolean isEnrolled() {
        return progress.isPresent();
    }

    public boolean isCompleted() {
        return progress.filter(CourseProgress::isCompleted).isPresent();
    }

    public boolean isBegun() {
        return progress.filter(known -> !known.modules().isEmpty()).isPresent();
    }

    public long getCompletedModules() {
        return progress.map(known -> known.completedOf(
                        course.modules().stream().map(ModuleOutline::id).toList()))
                .orElse(0L);
    }

    /** Where "continue" leads. */
    public String getContinueAddress() {
        return next.map(step -> step.address(course)).orElse(null);
    }

    /** The activity that is next, by its title; the module's when all its activities are done. */
    public String getNextTitle() {
        return next.map(step -> step.activity()
                        .map(activity -> activity.title())
                        .orElse(step.module().title()))
                .orElse(null);
    }

    /** The certificate's code as people read it, or null. */
    public String getCertificate() {
        return progress.flatMap(CourseProgress::certificate)
                .map(CertificateCode::toString)
                .orElse(null);
    }

    /** The statements that the visitor's progress was computed from. */
    public String getRecordsAddress() {
        return progress.map(known -> "/my-records?registration=" + known.enrollmentId())
                .orElse(null);
    }

    /** "4 modules · 1 h 50 min · certificate". */
    public String getFacts() {
        String facts =
                texts.of("catalogue").fill("course.modules", modules.size()) + " · " + times.length(course.minutes());
        return course.certificate() ? facts + " · " + texts.of("catalogue").get("course.certificate") : facts;
    }

    public String getTopics() {
        return labels("topic", course.topics());
    }

    public String getAudiences() {
        return texts.of("catalogue")
                .label(
                        "who",
                        String.join("+", course.audiences().stream().sorted().toList()));
    }

    public String getPartners() {
        return String.join(", ", course.partners());
    }

    /** The course for search engines, as JSON-LD. */
    public String getLinkedData() {
        return linkedData.of(course);
    }

    private String labels(String prefix, List<String> codes) {
        return String.join(
                ", ",
                codes.stream()
                        .map(code -> texts.of("catalogue").label(prefix, code))
                        .toList());
    }
}
