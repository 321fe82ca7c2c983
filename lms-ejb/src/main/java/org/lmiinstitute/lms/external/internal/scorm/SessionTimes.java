package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How long a SCO was there in one opening, by its sessions: its page may be loaded more than once, and the last words of one page come when
 * the next has begun. A session is known by the time-ordered id that its page was given, and says its whole time each time it speaks, so
 * nothing is counted twice.
 */
final class SessionTimes {

    static final SessionTimes NONE = new SessionTimes(Map.of());

    /** More often nobody loads a page; beyond, the oldest are added up. */
    private static final int MOST = 100;

    private final SortedMap<UUID, Long> millis;

    @JsonCreator
    SessionTimes(Map<UUID, Long> millis) {
        this.millis = Collections.unmodifiableSortedMap(new TreeMap<>(millis));
    }

    @JsonValue
    SortedMap<UUID, Long> millis() {
        return millis;
    }

    /** Whether a session is the youngest that has spoken. */
    boolean isLatest(UUID session) {
        return !millis.isEmpty() && millis.lastKey().equals(session);
    }

    /** Whether a younger session has spoken. */
    boolean isPast(UUID session) {
        return !millis.isEmpty() && session.compareTo(millis.lastKey()) < 0;
    }

    /** With what a session says of itself. Of what comes late, the longest time is the last that was said. */
    SessionTimes with(UUID session, Duration time) {
        SortedMap<UUID, Long> changed = new TreeMap<>(millis);
        long known = isPast(session) ? changed.getOrDefault(session, 0L) : 0;
        changed.put(session, Math.max(known, time.toMillis()));
        if (changed.size() > MOST) {
            long oldest = changed.remove(changed.firstKey());
            changed.merge(changed.firstKey(), oldest, Long::sum);
        }
        return new SessionTimes(changed);
    }

    Duration total() {
        return Duration.ofMillis(
                millis.values().stream().mapToLong(Long::longValue).sum());
    }
}
