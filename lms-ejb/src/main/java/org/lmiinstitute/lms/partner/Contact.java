package org.lmiinstitute.lms.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a copy in a partner's hands was heard of. */
public enum Contact {
    /** Its licence does not let it tell that it starts, and it never did. */
    MUTE,
    /** It was taken not long ago and has not started yet. */
    NEW,
    /** It started not long ago. */
    RUNNING,
    /** It could have told of a start for a month, and has not: perhaps it is not used, or has no network. */
    SILENT;

    private static final Duration SILENCE = Duration.ofDays(30);

    /**
     * @param callsHome whether its licence lets it tell that it starts
     * @param takenAt when it was taken
     * @param lastStart when it last told; none if it never did
     */
    public static Contact of(boolean callsHome, Instant takenAt, Optional<Instant> lastStart, Instant now) {
        if (!callsHome && lastStart.isEmpty()) {
            return MUTE;
        }
        if (lastStart.orElse(takenAt).plus(SILENCE).isBefore(now)) {
            return SILENT;
        }
        return lastStart.isPresent() ? RUNNING : NEW;
    }
}
