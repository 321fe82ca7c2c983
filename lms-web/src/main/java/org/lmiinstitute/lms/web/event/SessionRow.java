package org.lmiinstitute.lms.web.event;

import java.util.UUID;

/**
 * A session as its page shows it to the visitor.
 *
 * @param startsAt for machines
 * @param day "Thu, Dec 10"
 * @param time "2:00 pm Eastern Time"
 * @param place where it is held, or null for online
 * @param seats "38 seats left", or null when there is no limit
 * @param state {@code open}, {@code full}, {@code registered}, {@code waitlisted}, {@code running} or {@code over}
 * @param joinAddress where to join, for those who are registered; else null
 */
public record SessionRow(
        UUID id,
        String startsAt,
        String day,
        String time,
        String length,
        String place,
        String seats,
        String state,
        String joinAddress) {

    /** Whether the visitor has a seat or a place on the waitlist that can be given up. */
    public boolean isMine() {
        return state.equals("registered") || state.equals("waitlisted");
    }

    /** Whether the visitor may ask for a place. */
    public boolean isOffered() {
        return state.equals("open") || state.equals("full");
    }
}
