package org.lmiinstitute.lms.webinar;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.event.SessionKind;
import org.lmiinstitute.lms.event.SessionService;
import org.lmiinstitute.lms.webinar.internal.Webinars;

/** What anyone may know about roundtables. */
@Stateless
@PermitAll
public class WebinarService {

    @Inject
    private Webinars webinars;

    @Inject
    private SessionService sessions;

    @Inject
    private Clock clock;

    /** Those to come, next first. */
    @PermitAll
    public List<Roundtable> coming() {
        Instant now = clock.instant();
        return roundtables().stream()
                .filter(roundtable -> roundtable.isComing(now))
                .sorted(Comparator.comparing(Roundtable::startsAt))
                .toList();
    }

    /** Those that were held, last first. */
    @PermitAll
    public List<Roundtable> past() {
        Instant now = clock.instant();
        return roundtables().stream()
                .filter(roundtable -> !roundtable.isComing(now))
                .sorted(Comparator.comparing(Roundtable::startsAt).reversed())
                .toList();
    }

    /** @throws NotFoundException when no webinar has this slug */
    @PermitAll
    public Roundtable getRoundtable(String slug) {
        Webinar webinar = webinars.find(slug).orElseThrow(() -> new NotFoundException("roundtable", slug));
        return new Roundtable(
                webinar, sessions.sessionsOf(webinar.getId()).stream().findFirst());
    }

    /** The webinars whose recording can be watched. */
    @PermitAll
    public List<Webinar> recorded() {
        return webinars.recorded();
    }

    /** The webinars whose recordings are these modules. */
    @PermitAll
    public List<Webinar> recordedAs(Collection<UUID> moduleIds) {
        return moduleIds.isEmpty() ? List.of() : webinars.recordedAs(moduleIds);
    }

    private List<Roundtable> roundtables() {
        Map<UUID, Session> byOwner = sessions.sessionsOf(SessionKind.WEBINAR).stream()
                .collect(Collectors.toMap(Session::getOwnerId, Function.identity(), (first, second) -> first));
        return webinars.all().stream()
                .map(webinar -> new Roundtable(webinar, Optional.ofNullable(byOwner.get(webinar.getId()))))
                .toList();
    }
}
