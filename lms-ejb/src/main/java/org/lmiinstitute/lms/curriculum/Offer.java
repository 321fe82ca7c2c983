package org.lmiinstitute.lms.curriculum;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry of the catalogue, whatever feature owns it.
 *
 * @param id the id of what is offered: course, webinar or workshop
 * @param slug with the kind, its place in addresses
 * @param code what people call it ({@code LMI-101}), or null
 * @param minutes how long it takes
 * @param startsAt its date, which may have gone by, or null if it has none
 * @param moduleCount how many modules a course has; 0 for anything else
 * @param certificate whether completing it earns one
 * @param recorded whether a recording can be watched at any time
 */
public record Offer(
        UUID id,
        OfferKind kind,
        String slug,
        String code,
        String title,
        String summary,
        String language,
        String level,
        List<String> audiences,
        List<String> topics,
        int minutes,
        Instant startsAt,
        int moduleCount,
        boolean certificate,
        boolean recorded) {

    public Offer {
        audiences = List.copyOf(audiences);
        topics = List.copyOf(topics);
    }
}
