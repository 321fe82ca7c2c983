package org.lmiinstitute.lms.workshop;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.event.SessionKind;
import org.lmiinstitute.lms.event.SessionService;
import org.lmiinstitute.lms.workshop.internal.Workshops;

/** What anyone may know about workshops. */
@Stateless
@PermitAll
public class WorkshopService {

    @Inject
    private Workshops workshops;

    @Inject
    private SessionService sessions;

    /** All workshops by title, each with its sessions. */
    @PermitAll
    public List<ScheduledWorkshop> workshops() {
        Map<UUID, List<Session>> byOwner =
                sessions.sessionsOf(SessionKind.WORKSHOP).stream().collect(Collectors.groupingBy(Session::getOwnerId));
        return workshops.all().stream()
                .map(workshop -> new ScheduledWorkshop(workshop, byOwner.getOrDefault(workshop.getId(), List.of())))
                .toList();
    }

    /** @throws NotFoundException when no workshop has this slug */
    @PermitAll
    public ScheduledWorkshop getWorkshop(String slug) {
        Workshop workshop = workshops.find(slug).orElseThrow(() -> new NotFoundException("workshop", slug));
        return new ScheduledWorkshop(workshop, sessions.sessionsOf(workshop.getId()));
    }
}
