package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRepository;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;

/** The sessions of registrations: each has one active session at most. */
@ApplicationScoped
public class Sessions {

    private Cmi5Repository repository;
    private ExternalLaunchRepository launches;
    private Satisfaction satisfaction;
    private Ids ids;
    private Clock clock;

    protected Sessions() {}

    @Inject
    public Sessions(
            Cmi5Repository repository,
            ExternalLaunchRepository launches,
            Satisfaction satisfaction,
            Ids ids,
            Clock clock) {
        this.repository = repository;
        this.launches = launches;
        this.satisfaction = satisfaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a session; what was active in its registration is abandoned (section 9.3.6). */
    void begin(Cmi5Session session, CoursePlay play) {
        repository.active(session.registrationId()).forEach(active -> abandon(active, play));
        repository.add(session);
    }

    /** Whether the unit of a session has begun and not ended; false if there is no such session. */
    public boolean isOpen(UUID id) {
        return repository.findSession(id).filter(Cmi5Session::isOpen).isPresent();
    }

    /** Says that a session ended without a word of its unit (section 9.3.6). */
    void abandon(Cmi5Session session, CoursePlay play) {
        Instant now = clock.instant();
        String publisherId =
                launches.find(session.id()).map(ExternalLaunchRow::unitKey).orElseThrow();
        satisfaction.record(List.of(new OwnStatements(play).abandoned(ids.next(), session, publisherId, now)));
        session.abandon(now);
    }
}
