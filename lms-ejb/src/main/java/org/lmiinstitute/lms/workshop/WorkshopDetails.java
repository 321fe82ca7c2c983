package org.lmiinstitute.lms.workshop;

import java.util.List;
import java.util.UUID;

/**
 * What the page of a workshop shows beside its title.
 *
 * @param description HTML
 * @param modules the modules that it reuses
 * @param room HTML: what the room needs, or ""
 * @param handouts HTML: what participants are given, or ""
 */
public record WorkshopDetails(
        String description,
        String language,
        String level,
        List<String> audiences,
        List<String> topics,
        List<UUID> modules,
        List<AgendaPoint> agenda,
        String room,
        String handouts) {

    /** A point of the agenda, by the clock of the room: {@code 09:00}. */
    public record AgendaPoint(String time, String title) {}

    public WorkshopDetails {
        audiences = List.copyOf(audiences);
        topics = List.copyOf(topics);
        modules = List.copyOf(modules);
        agenda = List.copyOf(agenda);
    }
}
