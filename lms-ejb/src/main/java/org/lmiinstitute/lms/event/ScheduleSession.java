package org.lmiinstitute.lms.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

/**
 * The wish that a session be held as described here; one that exists is moved to it.
 *
 * @param ownerId the webinar or workshop that the session belongs to
 * @param ownerSlug the last part of the owner's address
 * @param series the series' title, or null
 * @param startsAt local time at {@code zone}
 * @param capacity seats, or null for no limit
 * @param place where it is held, in one line, or null for online
 * @param joinUrl where to join online, or null
 */
public record ScheduleSession(
        @NotNull UUID id,
        @NotNull SessionKind kind,
        @NotNull UUID ownerId,
        @NotBlank String ownerSlug,
        String series,
        @NotBlank String title,
        @NotNull LocalDateTime startsAt,
        @NotNull ZoneId zone,
        @Positive int minutes,
        @Positive Integer capacity,
        String place,
        String joinUrl) {

    /** The start for everyone, wherever they are. */
    public Instant startsAtInstant() {
        return startsAt.atZone(zone).toInstant();
    }
}
