package org.lmiinstitute.lms.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a licence.
 *
 * @param events the newest first
 * @param names what those who did it are called, by account
 */
public record LicenceHistory(List<LicenceEvent> events, Map<UUID, String> names) {

    public LicenceHistory {
        events = List.copyOf(events);
        names = Map.copyOf(names);
    }

    /** Who did it; none if that person's data was taken away. */
    public Optional<String> nameOf(LicenceEvent event) {
        return event.accountId().map(names::get);
    }
}
