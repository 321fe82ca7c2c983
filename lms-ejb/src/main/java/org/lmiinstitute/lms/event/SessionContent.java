package org.lmiinstitute.lms.event;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.curriculum.ContentItem;
import org.lmiinstitute.lms.curriculum.ContentNode;

/**
 * A session as the content files of webinars and workshops write it: {@code id, startsAt, zone, minutes, capacity, joinUrl, venue}, in a
 * main file with {@code id, slug, title} and perhaps {@code series}.
 */
public final class SessionContent {

    private final ContentItem item;
    private final SessionKind kind;

    public SessionContent(ContentItem item, SessionKind kind) {
        this.item = item;
        this.kind = kind;
    }

    /** The session that a node describes; empty if its date or zone does not exist, which is reported to the item. */
    public Optional<ScheduleSession> read(ContentNode session) {
        Optional<LocalDateTime> start = startOf(session);
        Optional<ZoneId> zone = zoneOf(session);
        return start.flatMap(local -> zone.map(there -> wish(session, local, there)));
    }

    private ScheduleSession wish(ContentNode session, LocalDateTime start, ZoneId zone) {
        ContentNode owner = item.main();
        return new ScheduleSession(
                session.id(),
                kind,
                owner.id(),
                owner.text("slug"),
                owner.findText("series").orElse(null),
                owner.text("title"),
                start,
                zone,
                session.integer("minutes", 0),
                session.has("capacity") ? session.integer("capacity", 0) : null,
                session.find("venue").map(SessionContent::inOneLine).orElse(null),
                session.findText("joinUrl").orElse(null));
    }

    private Optional<LocalDateTime> startOf(ContentNode session) {
        try {
            return Optional.of(LocalDateTime.parse(session.text("startsAt")));
        } catch (DateTimeException e) {
            item.problem(
                    session.place("startsAt"),
                    "\"" + session.text("startsAt") + "\" is no date and time",
                    "write the local time at the place, like 2026-12-10T14:00");
            return Optional.empty();
        }
    }

    private Optional<ZoneId> zoneOf(ContentNode session) {
        try {
            return Optional.of(ZoneId.of(session.text("zone")));
        } catch (DateTimeException e) {
            item.problem(
                    session.place("zone"),
                    "there is no time zone \"" + session.text("zone") + "\"",
                    "write its IANA name, like America/New_York");
            return Optional.empty();
        }
    }

    private static String inOneLine(ContentNode venue) {
        return Stream.of("name", "street", "city", "region", "postalCode")
                .map(venue::text)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
