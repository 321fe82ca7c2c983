package org.lmiinstitute.lms.web.reading;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.learning.LearningService;
import org.lmiinstitute.lms.learning.ModuleProgress;
import org.lmiinstitute.lms.learning.MyCourse;
import org.lmiinstitute.lms.learning.MyLearning;
import org.lmiinstitute.lms.lrs.RecordService;
import org.lmiinstitute.lms.web.rest.PathId;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;
import org.lmiinstitute.lms.web.shell.Visitor;
import org.lmiinstitute.lms.webinar.Webinar;
import org.lmiinstitute.lms.webinar.WebinarService;

/** How far an account is, each line with the way to the statements that it was computed from. */
@Named("progressPage")
@RequestScoped
public class ProgressPage implements LoadedPage {

    @Inject
    private PathVariables path;

    @Inject
    private LearningService learning;

    @Inject
    private RecordService records;

    @Inject
    private WebinarService webinars;

    @Inject
    private IdBase idBase;

    @Inject
    private Texts texts;

    @Inject
    private Times times;

    @Inject
    private Visitor visitor;

    private UUID account;
    private String name;
    private List<CourseRow> courses;

    /** A course with the way to all of its records, or what was opened outside any, which has none in common. */
    public record CourseRow(String title, String facts, String recordsAddress, List<ModuleRow> modules) {}

    /** A module of it. */
    public record ModuleRow(String title, String state, String tone, String recordsAddress) {}

    @Override
    public void load() {
        account = PathId.of("account", path.get("account"));
        MyLearning all = learning.learningOf(account);
        name = records.nameOf(account);
        courses = Stream.concat(all.courses().stream().map(this::course), outside(all.recordings()).stream())
                .toList();
    }

    public String getName() {
        return name;
    }

    public List<CourseRow> getCourses() {
        return courses;
    }

    public String getTimelineAddress() {
        return new RecordFilter(Map.of("actor", account.toString()), ZoneOffset.UTC).address(RecordAddresses.TIMELINE);
    }

    /** Where administrators let them pass over units of packages. */
    public String getWaiversAddress() {
        return "/waivers/" + account;
    }

    private CourseRow course(MyCourse course) {
        UUID registration = course.progress().enrollmentId();
        List<ModuleOutline> modules = course.course().modules();
        String state = course.progress()
                .completedAt()
                .map(at -> text().fill("progress.completed", times.date(at)))
                .orElseGet(() -> text().fill("progress.running", course.completedModules(), modules.size()));
        return new CourseRow(
                course.course().title(),
                text().fill("progress.enrolled", times.date(course.progress().enrolledAt())) + " · " + state,
                address(registration, Optional.empty()),
                modules.stream()
                        .map(module -> module(module, course.progress().findModule(module.id()), registration))
                        .toList());
    }

    /** What was opened by itself, such as recordings; there the attempt is the registration of the statements. */
    private Optional<CourseRow> outside(List<ModuleProgress> opened) {
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, String> titles = webinars
                .recordedAs(opened.stream().map(ModuleProgress::moduleId).toList())
                .stream()
                .collect(Collectors.toMap(
                        webinar -> webinar.findRecordingModule().orElseThrow(),
                        Webinar::getTitle,
                        (one, other) -> one));
        return Optional.of(new CourseRow(
                text().get("progress.outside"),
                text().get("progress.outside.text"),
                null,
                opened.stream()
                        .sorted(Comparator.comparing(ModuleProgress::touchedAt))
                        .map(progress -> row(
                                titles.getOrDefault(progress.moduleId(), text().get("progress.unnamed")),
                                Optional.of(progress),
                                address(progress.attemptId(), Optional.empty())))
                        .toList()));
    }

    private ModuleRow module(ModuleOutline module, Optional<ModuleProgress> progress, UUID registration) {
        return row(
                module.title(),
                progress,
                progress.isPresent() ? address(registration, Optional.of(module.id())) : null);
    }

    private ModuleRow row(String title, Optional<ModuleProgress> progress, String recordsAddress) {
        String status = progress.map(known -> known.status().toString()).orElse("not-started");
        String score = progress.map(ModuleProgress::score)
                .map(value -> " · "
                        + text().fill(
                                        "progress.score",
                                        NumberFormat.getPercentInstance(visitor.getLocale())
                                                .format(value)))
                .orElse("");
        return new ModuleRow(
                title,
                text().label("progress.state", status) + score,
                status.equals("completed") ? "ok" : "",
                recordsAddress);
    }

    private String address(UUID registration, Optional<UUID> module) {
        RecordFilter ofRegistration = new RecordFilter(Map.of("registration", registration.toString()), ZoneOffset.UTC);
        return module.map(id -> ofRegistration.with(
                        "activity", Iri.of(idBase, Iri.Kind.MODULE, id).value()))
                .orElse(ofRegistration)
                .address(RecordAddresses.ALL.list());
    }

    private TextBundle text() {
        return texts.of("reading");
    }
}
