package org.lmiinstitute.lms.webinar;

import java.util.List;

/**
 * What the page of a webinar shows beside its title. People are named by role.
 *
 * @param description HTML
 * @param host the host's role, or ""
 * @param takeaways HTML, "" before the webinar was held
 */
public record WebinarDetails(
        String description,
        String language,
        String level,
        List<String> audiences,
        List<String> topics,
        String host,
        List<Panelist> panelists,
        List<AgendaPoint> agenda,
        String takeaways) {

    /** A place on the panel: what the person does, and in what kind of organization ("" if it does not matter). */
    public record Panelist(String role, String organization) {}

    /** A point of the agenda, so many minutes after the start. */
    public record AgendaPoint(int minute, String title) {}

    public WebinarDetails {
        audiences = List.copyOf(audiences);
        topics = List.copyOf(topics);
        panelists = List.copyOf(panelists);
        agenda = List.copyOf(agenda);
    }
}
