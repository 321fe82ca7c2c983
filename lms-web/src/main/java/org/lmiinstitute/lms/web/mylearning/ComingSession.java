package org.lmiinstitute.lms.web.mylearning;

/**
 * A session in which the person has a place.
 *
 * @param startsAt for machines
 * @param waiting whether the place is on the waitlist
 * @param joinAddress null until there is one, and for who waits
 */
public record ComingSession(
        String title,
        String address,
        String startsAt,
        String day,
        String time,
        String place,
        boolean waiting,
        String joinAddress) {}
