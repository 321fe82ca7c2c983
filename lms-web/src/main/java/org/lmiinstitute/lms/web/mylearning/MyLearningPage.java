package org.lmiinstitute.lms.web.mylearning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lmiinstitute.lms.event.Registration;
import org.lmiinstitute.lms.event.RegistrationService;
import org.lmiinstitute.lms.event.RegistrationStatus;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.event.SessionKind;
import org.lmiinstitute.lms.learning.LearningService;
import org.lmiinstitute.lms.learning.MyCourse;
import org.lmiinstitute.lms.learning.MyLearning;
import org.lmiinstitute.lms.web.catalogue.NextStep;
import org.lmiinstitute.lms.web.event.SessionTimes;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.TextBundle;
import org.lmiinstitute.lms.web.shell.Texts;
import org.lmiinstitute.lms.web.shell.Times;

/** My learning: what is going on, what is coming, what is done. */
@Named("myLearningPage")
@RequestScoped
public class MyLearningPage implements LoadedPage {
    @Inject
    private LearningService learning;

    @Inject
    private RegistrationService registrations;

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
        running = mine.inProgress().stream().map(this::running).toList();
        finished = mine.done().stream().map(this::finished).toList();
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
                !mine.progress().modules().isEmpty());
    }

    private FinishedCourse finished(MyCourse mine) {
        return new FinishedCourse(
                mine.course().title(),
                "/courses/" + mine.course().slug(),
                mine.progress().completedAt().map(times::date).orElse(null),
                mine.progress().certificate().map(Object::toString).orElse(null));
    }

    private ComingSession coming(Registration registration) {
        Session session = registration.getSession();
        String area = session.getKind() == SessionKind.WEBINAR ? "/roundtables/" : "/workshops/";
        return new ComingSession(
                session.getTitle(),
                area + session.getOwnerSlug(),
                session.getStartsAt().toString(),
                sessionTimes.day(session),
                sessionTimes.time(session),
                session.findPlace().orElse(null),
                registration.getStatus() == RegistrationStatus.WAITLISTED,
                session.findJoinUrl().orElse(null));
    }
}
