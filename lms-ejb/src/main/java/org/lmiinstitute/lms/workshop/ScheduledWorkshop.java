package org.lmiinstitute.lms.workshop;

import java.util.List;
import org.lmiinstitute.lms.event.Session;

/** A workshop with all its sessions, first first. */
public record ScheduledWorkshop(Workshop workshop, List<Session> sessions) {

    public ScheduledWorkshop {
        sessions = List.copyOf(sessions);
    }
}
