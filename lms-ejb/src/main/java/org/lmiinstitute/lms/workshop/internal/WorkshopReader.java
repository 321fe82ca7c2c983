package org.lmiinstitute.lms.workshop.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.ContentItem;
import org.lmiinstitute.lms.curriculum.ContentKind;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentReader;
import org.lmiinstitute.lms.curriculum.Offer;
import org.lmiinstitute.lms.curriculum.OfferKind;
import org.lmiinstitute.lms.curriculum.Offers;
import org.lmiinstitute.lms.event.Schedule;
import org.lmiinstitute.lms.event.ScheduleSession;
import org.lmiinstitute.lms.event.SessionContent;
import org.lmiinstitute.lms.event.SessionKind;
import org.lmiinstitute.lms.workshop.Workshop;
import org.lmiinstitute.lms.workshop.WorkshopDetails;
import org.lmiinstitute.lms.workshop.WorkshopDetails.AgendaPoint;

/** Reads {@code workshops/<slug>/workshop.yaml}. */
@ApplicationScoped
public class WorkshopReader implements ContentReader {

    private static final ContentKind WORKSHOP = new ContentKind("workshop", "workshops", 50);

    private final Workshops workshops;
    private final Schedule schedule;
    private final Offers offers;

    protected WorkshopReader() {
        this(null, null, null);
    }

    @Inject
    public WorkshopReader(Workshops workshops, Schedule schedule, Offers offers) {
        this.workshops = workshops;
        this.schedule = schedule;
        this.offers = offers;
    }

    @Override
    public ContentKind kind() {
        return WORKSHOP;
    }

    @Override
    public Set<String> uses(ContentItem item) {
        return item.main().texts("modules").stream()
                .map(folder -> ContentKind.MODULE.folder() + "/" + folder)
                .collect(Collectors.toSet());
    }

    @Override
    public Runnable read(ContentItem item) {
        ContentNode file = item.main();
        UUID id = file.id();
        WorkshopDetails details = details(item);
        SessionContent meeting = new SessionContent(item, SessionKind.WORKSHOP);
        List<ScheduleSession> sessions = file.list("sessions").stream()
                .flatMap(node -> meeting.read(node).stream())
                .toList();
        return () -> store(item, id, details, sessions);
    }

    private void store(ContentItem item, UUID id, WorkshopDetails details, List<ScheduleSession> sessions) {
        refuseTakenSlug(item, id);
        if (!item.isSound()) {
            return;
        }
        ContentNode file = item.main();
        Workshop workshop = workshops.find(id).orElseGet(() -> add(new Workshop(id)));
        workshop.announce(file.text("slug"), file.text("title"), file.text("summary"), details);
        schedule.hold(id, sessions);
        offers.put(offer(workshop, sessions));
    }

    private void refuseTakenSlug(ContentItem item, UUID id) {
        String slug = item.main().text("slug");
        workshops
                .find(slug)
                .filter(other -> !other.getId().equals(id))
                .ifPresent(other -> item.problem(
                        item.main().place("slug"),
                        "the workshop \"" + other.getTitle() + "\" has the slug " + slug + " already",
                        "choose another"));
    }

    private static WorkshopDetails details(ContentItem item) {
        ContentNode file = item.main();
        return new WorkshopDetails(
                item.html(file, "description"),
                file.findText("language").orElse("en"),
                file.text("level"),
                file.texts("audiences"),
                file.texts("topics"),
                file.list("modules").stream()
                        .flatMap(module -> module(item, module).stream())
                        .toList(),
                file.list("agenda").stream()
                        .map(point -> new AgendaPoint(point.text("time"), point.text("title")))
                        .toList(),
                item.html(file, "room"),
                item.html(file, "handouts"));
    }

    private static Optional<UUID> module(ContentItem item, ContentNode folder) {
        Optional<UUID> module = item.findItem(ContentKind.MODULE, folder.text());
        if (module.isEmpty()) {
            item.problem(
                    folder.place(),
                    "there is no module \"" + folder.text() + "\"",
                    "name a folder in content/" + ContentKind.MODULE.folder());
        }
        return module;
    }

    static Offer offer(Workshop workshop, List<ScheduleSession> sessions) {
        WorkshopDetails details = workshop.getDetails();
        Instant next = sessions.stream()
                .map(ScheduleSession::startsAtInstant)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Offer(
                workshop.getId(),
                OfferKind.WORKSHOP,
                workshop.getSlug(),
                null,
                workshop.getTitle(),
                workshop.getSummary(),
                details.language(),
                details.level(),
                details.audiences(),
                details.topics(),
                sessions.stream().mapToInt(ScheduleSession::minutes).max().orElse(0),
                next,
                0,
                false,
                false);
    }

    private Workshop add(Workshop workshop) {
        workshops.add(workshop);
        return workshop;
    }
}
