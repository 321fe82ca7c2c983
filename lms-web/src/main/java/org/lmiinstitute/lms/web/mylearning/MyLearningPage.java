package org.lmiinstitute.lms.web.mylearning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.event.Registration;
import org.lmiinstitute.lms.event.RegistrationService;
import org.lmiinstitute.lms.event.RegistrationStatus;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.event.SessionKind;
import org.lmiinstitute.lms.learning.LearningService;
import org.lmiinstitute.lms.learning.ModuleProgress;
import org.lmiinstitute.lms.learning.MyCourse;
import org.lmiinstitute.lms.learning.MyLearning;
import org.lmiinstitute.lms.web.catalogue.NextStep;
import org.lmiinstitute.lms.web.event.SessionTimes;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;
import org.lmiinstitute.lms.webinar.Webinar;
import org.lmiinstitute.lms.webinar.WebinarService;

/** My learning: what is going on, what is coming, what is done. */
@Named("myLearningPage")
@RequestScoped
public class MyLearningPage implements LoadedPage {
    @Inject
    private LearningService learning;

    @Inject
    private RegistrationService registrations;

    @Inject
    private WebinarService webinars;

    @Inject
    private Texts texts;

    @Inject
    private Times times;

    @Inject
    private SessionTimes sessionTimes;

    private List<RunningCourse> running;
    private List<FinishedCourse> finished;
    private List<ComingSession> coming;

    @Override
    public void load() {
        MyLearning mine = learning.myLearning();
        Map<UUID, ModuleProgress> watched =
                mine.recordings().stream().collect(Collectors.toMap(ModuleProgress::moduleId, Function.identity()));
        Map<Boolean, List<Webinar>> recordings = webinars.recordedAs(watched.keySet()).stream()
                .collect(Collectors.partitioningBy(webinar ->
                        watched.get(webinar.findRecordingModule().orElseThrow()).isCompleted()));
        running = Stream.concat(
                        mine.inProgress().stream().map(this::running),
                        recordings.get(false).stream().map(webinar -> running(webinar, attemptAt(webinar, watched))))
                .toList();
        finished = Stream.concat(
                        mine.done().stream().map(this::finished),
                        recordings.get(true).stream().map(webinar -> finished(webinar, attemptAt(webinar, watched))))
                .toList();
        coming = registrations.coming().stream().map(this::coming).toList();
    }

    public List<RunningCourse> getRunning() {
        return running;
    }

    public List<FinishedCourse> getFinished() {
        return finished;
    }

    public List<ComingSession> getComing() {
        return coming;
    }

    public boolean isBlank() {
        return running.isEmpty() && finished.isEmpty() && coming.isEmpty();
    }

    /** Outside a course the attempt is the registration of its statements. */
    private static UUID attemptAt(Webinar recording, Map<UUID, ModuleProgress> watched) {
        return watched.get(recording.findRecordingModule().orElseThrow()).attemptId();
    }

    private RunningCourse running(MyCourse mine) {
        TextBundle text = texts.of("mylearning");
        var next = NextStep.in(mine.course(), mine.progress());
        int all = mine.course().modules().size();
        return new RunningCourse(
                mine.course().title(),
                "/courses/" + mine.course().slug(),
                all,
                mine.completedModules(),
                text.fill("progress", mine.completedModules(), all),
                next.map(step -> step.address(mine.course())).orElse(null),
                next.map(step -> step.activity()
                                .map(activity -> activity.title())
                                .orElse(step.module().title()))
                        .orElse(null),
                !mine.progress().modules().isEmpty(),
                "/my-records?registration=" + mine.progress().enrollmentId());
    }

    private RunningCourse running(Webinar recording, UUID attempt) {
        String slug = recording.getSlug();
        String state = texts.of("mylearning").get("recording");
        return new RunningCourse(
                recording.getTitle(),
                "/roundtables/" + slug,
                0,
                0,
                state,
                "/play/recording/" + slug,
                null,
                true,
                "/my-records?registration=" + attempt);
    }

    private FinishedCourse finished(Webinar recording, UUID attempt) {
        String state = texts.of("mylearning").get("watched");
        return new FinishedCourse(
                recording.getTitle(),
                "/roundtables/" + recording.getSlug(),
                state,
                null,
                "/my-records?registration=" + attempt);
    }

    private FinishedCourse finished(MyCourse mine) {
        return new FinishedCourse(
                mine.course().title(),
                "/courses/" + mine.course().slug(),
                texts.of("mylearning")
                        .fill(
                                "completedOn",
                                mine.progress().completedAt().map(times::date).orElse("")),
                mine.progress().certificate().map(Object::toString).orElse(null),
                "/my-records?registration=" + mine.progress().enrollmentId());
    }

    private ComingSession coming(Registration registration) {
        Session session = registration.getSession();
        boolean waiting = registration.getStatus() == RegistrationStatus.WAITLISTED;
        String area = session.getKind() == SessionKind.WEBINAR ? "/roundtables/" : "/workshops/";
        return new ComingSession(
                session.getTitle(),
                area + session.getOwnerSlug(),
                session.getStartsAt().toString(),
                sessionTimes.day(session),
                sessionTimes.time(session),
                session.findPlace().orElse(null),
                waiting,
                session.findJoinUrl().filter(url -> !waiting).orElse(null));
    }
}
