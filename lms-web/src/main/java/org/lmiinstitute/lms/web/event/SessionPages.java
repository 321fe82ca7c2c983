package org.lmiinstitute.lms.web.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.event.Session;
import org.lmiinstitute.lms.event.SessionKind;
import org.lmiinstitute.lms.event.SessionService;
import org.lmiinstitute.lms.web.shell.IriTarget;

/** The page of each session: that of the roundtable or workshop to which it belongs. */
@ApplicationScoped
public class SessionPages implements IriTarget {

    private SessionService sessions;

    protected SessionPages() {}

    @Inject
    public SessionPages(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<String> find(Iri.Kind kind, UUID id) {
        return kind == Iri.Kind.SESSION ? sessions.findSession(id).map(SessionPages::address) : Optional.empty();
    }

    static String address(Session session) {
        String area = session.getKind() == SessionKind.WEBINAR ? "/roundtables/" : "/workshops/";
        return area + session.getOwnerSlug();
    }
}
