package org.lmiinstitute.lms.web.event;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.web.shell.LinkedData;

/** A session for search engines, as schema.org's EducationEvent. */
@ApplicationScoped
public class SessionLinkedData {

    private static final String SCHEMA = "https://schema.org/";

    private Settings settings;

    protected SessionLinkedData() {}

    @Inject
    public SessionLinkedData(Settings settings) {
        this.settings = settings;
    }

    /** One event of a webinar or workshop. */
    public String of(Session session, String summary, String language, List<String> audiences) {
        ObjectNode node = LinkedData.top("EducationEvent");
        LinkedData.common(node, settings, session.getTitle(), summary, SessionPages.address(session), language);
        LinkedData.audiences(node, audiences);
        node.put("startDate", session.getStartsAt().toString())
                .put("endDate", session.getEndsAt().toString())
                .put("eventStatus", SCHEMA + "EventScheduled")
                .put("eventAttendanceMode", SCHEMA + attendance(session));
        node.set("location", location(session));
        session.findCapacity().ifPresent(seats -> node.put("maximumAttendeeCapacity", seats));
        node.set("organizer", LinkedData.thing("Organization").put("name", "LMI Institute"));
        return LinkedData.write(node);
    }

    private static String attendance(Session session) {
        return session.findPlace().isPresent() ? "OfflineEventAttendanceMode" : "OnlineEventAttendanceMode";
    }

    private ObjectNode location(Session session) {
        return session.findPlace()
                .map(place -> LinkedData.thing("Place").put("name", place).put("address", place))
                .orElseGet(() -> LinkedData.thing("VirtualLocation")
                        .put("url", settings.publicUrl() + SessionPages.address(session)));
    }
}
