package org.lmiinstitute.lms.web.webinar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lmiinstitute.lms.web.event.SessionLinkedData;
import org.lmiinstitute.lms.web.event.SessionRow;
import org.lmiinstitute.lms.web.event.SessionRows;
import org.lmiinstitute.lms.web.shell.LoadedPage;
import org.lmiinstitute.lms.web.shell.PathVariables;
import org.lmiinstitute.lms.webinar.Roundtable;
import org.lmiinstitute.lms.webinar.Webinar;
import org.lmiinstitute.lms.webinar.WebinarDetails;
import org.lmiinstitute.lms.webinar.WebinarService;

/** One roundtable: what it is about, who sits on the panel, and the way in: register or watch. */
@Named("roundtablePage")
@RequestScoped
public class RoundtablePage implements LoadedPage {

    @Inject
    private PathVariables path;

    @Inject
    private WebinarService webinars;

    @Inject
    private SessionRows sessionRows;

    @Inject
    private SessionLinkedData linkedData;

    private Roundtable roundtable;
    private SessionRow session;

    @Override
    public void load() {
        roundtable = webinars.getRoundtable(path.get("slug"));
        session = sessionRows.of(roundtable.session().stream().toList()).stream()
                .findFirst()
                .orElse(null);
    }

    public Webinar getWebinar() {
        return roundtable.webinar();
    }

    public WebinarDetails getDetails() {
        return roundtable.webinar().getDetails();
    }

    /** Null for one without a live session. */
    public SessionRow getSession() {
        return session;
    }

    /** Where the recording is watched, or null. */
    public String getRecordingAddress() {
        return roundtable.webinar().isRecorded()
                ? "/play/recording/" + roundtable.webinar().getSlug()
                : null;
    }

    /** Whether it was held and its recording is not there. */
    public boolean isWaitingForRecording() {
        return !roundtable.webinar().isRecorded()
                && session != null
                && session.state().equals("over");
    }

    /** The session for search engines, or null. */
    public String getLinkedData() {
        return roundtable
                .session()
                .map(meeting -> linkedData.of(
                        meeting,
                        getWebinar().getSummary(),
                        getDetails().language(),
                        getDetails().audiences()))
                .orElse(null);
    }
}
