package org.lmiinstitute.lms.webinar.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.ContentItem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentReader;
import org.lmiinstitute.lms.curriculum.ModuleDescription;
import org.lmiinstitute.lms.curriculum.ModulePublisher;
import org.lmiinstitute.lms.curriculum.ModulePublisher.Draft;
import org.lmiinstitute.lms.curriculum.Offer;
import org.lmiinstitute.lms.curriculum.OfferKind;
import org.lmiinstitute.lms.curriculum.Offers;
import org.lmiinstitute.lms.event.Schedule;
import org.lmiinstitute.lms.event.ScheduleSession;
import org.lmiinstitute.lms.event.SessionContent;
import org.lmiinstitute.lms.event.SessionKind;
import org.lmiinstitute.lms.webinar.Webinar;
import org.lmiinstitute.lms.webinar.WebinarDetails;
import org.lmiinstitute.lms.webinar.WebinarDetails.AgendaPoint;
import org.lmiinstitute.lms.webinar.WebinarDetails.Panelist;

/** Reads {@code webinars/<slug>/webinar.yaml}. */
@ApplicationScoped
public class WebinarReader implements ContentReader {

    private static final ContentKind WEBINAR = new ContentKind("webinar", "webinars", 40);
    private static final int DEFAULT_MINUTES = 60;

    private final Webinars webinars;
    private final Schedule schedule;
    private final Offers offers;
    private final ModulePublisher modules;

    protected WebinarReader() {
        this(null, null, null, null);
    }

    @Inject
    public WebinarReader(Webinars webinars, Schedule schedule, Offers offers, ModulePublisher modules) {
        this.webinars = webinars;
        this.schedule = schedule;
        this.offers = offers;
        this.modules = modules;
    }

    @Override
    public ContentKind kind() {
        return WEBINAR;
    }

    @Override
    public Runnable read(ContentItem item) {
        ContentNode file = item.main();
        UUID id = file.id();
        WebinarDetails details = details(item);
        SessionContent meeting = new SessionContent(item, SessionKind.WEBINAR);
        List<ScheduleSession> sessions =
                file.find("session").flatMap(meeting::read).stream().toList();
        Optional<Draft> recording =
                file.find("recording").map(video -> modules.readRecording(item, video, recordingOf(item, video)));
        return () -> {
            refuseTakenSlug(item, id);
            if (item.isSound()) {
                store(item, details, recording, sessions);
            }
        };
    }

    private void store(
            ContentItem item, WebinarDetails details, Optional<Draft> recording, List<ScheduleSession> sessions) {
        ContentNode file = item.main();
        UUID id = file.id();
        Webinar webinar = webinars.find(id).orElseGet(() -> add(new Webinar(id)));
        webinar.announce(file.text("slug"), file.text("title"), file.text("summary"), file.text("series"), details);
        recording.ifPresentOrElse(draft -> publish(item, webinar, draft), webinar::withdrawRecording);
        schedule.hold(id, sessions);
        offers.put(offer(webinar, sessions));
    }

    private void refuseTakenSlug(ContentItem item, UUID id) {
        String slug = item.main().text("slug");
        webinars.find(slug)
                .filter(other -> !other.getId().equals(id))
                .ifPresent(other -> item.problem(
                        item.main().place("slug"),
                        "the roundtable \"" + other.getTitle() + "\" has the slug " + slug + " already",
                        "choose another"));
    }

    private WebinarDetails details(ContentItem item) {
        ContentNode file = item.main();
        return new WebinarDetails(
                item.html(file, "description"),
                file.text("language"),
                file.text("level"),
                file.texts("audiences"),
                file.texts("topics"),
                file.text("host"),
                file.list("panelists").stream()
                        .map(panelist -> new Panelist(panelist.text("role"), panelist.text("organization")))
                        .toList(),
                file.list("agenda").stream()
                        .map(point -> new AgendaPoint(point.integer("minute", 0), point.text("title")))
                        .toList(),
                item.html(file, "takeaways"));
    }

    private void publish(ContentItem item, Webinar webinar, Draft recording) {
        item.outcome(modules.publish(recording));
        webinar.publishRecording(recording.id());
    }

    private static ModuleDescription recordingOf(ContentItem item, ContentNode recording) {
        ContentNode file = item.main();
        return new ModuleDescription(
                "recording-" + file.text("slug"),
                file.text("title"),
                file.text("summary"),
                file.text("summary"),
                file.text("language"),
                recording.integer("minutes", DEFAULT_MINUTES),
                file.text("level"),
                file.texts("audiences"),
                file.texts("topics"),
                file.findText("licence").orElse("CC-BY-4.0"),
                file.findText("source").orElse(null),
                null);
    }

    static Offer offer(Webinar webinar, List<ScheduleSession> sessions) {
        WebinarDetails details = webinar.getDetails();
        Optional<ScheduleSession> session = sessions.stream().findFirst();
        Instant startsAt = session.map(
                        next -> next.startsAt().atZone(next.zone()).toInstant())
                .orElse(null);
        return new Offer(
                webinar.getId(),
                OfferKind.WEBINAR,
                webinar.getSlug(),
                null,
                webinar.getTitle(),
                webinar.getSummary(),
                details.language(),
                details.level(),
                details.audiences(),
                details.topics(),
                session.map(ScheduleSession::minutes).orElse(DEFAULT_MINUTES),
                startsAt,
                0,
                false,
                webinar.isRecorded());
    }

    private Webinar add(Webinar webinar) {
        webinars.add(webinar);
        return webinar;
    }
}
