package org.lmiinstitute.lms.web.catalogue;

import java.util.List;
import java.util.Optional;
import org.lmiinstitute.lms.curriculum.ActivityOutline;

/**
 * The activities of a module that a course's page shows: all of them, or of very many those around the next one. The player has the
 * whole outline.
 *
 * @param all in order
 * @param from how many are passed over
 */
record ShownActivities(List<ActivityOutline> all, int from) {

    static final int MOST = 30;

    private static final int BEFORE_NEXT = 3;

    static ShownActivities of(List<ActivityOutline> all, Optional<ActivityOutline> next) {
        int wanted = next.map(all::indexOf).orElse(0) - BEFORE_NEXT;
        return new ShownActivities(all, Math.max(0, Math.min(wanted, all.size() - MOST)));
    }

    List<ActivityOutline> shown() {
        return all.subList(from, to());
    }

    /** How many are before the end of what is shown. */
    int to() {
        return Math.min(all.size(), from + MOST);
    }

    boolean isPart() {
        return all.size() > MOST;
    }
}
