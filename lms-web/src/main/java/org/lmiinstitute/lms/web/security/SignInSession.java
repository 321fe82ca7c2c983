package org.lmiinstitute.lms.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.identity.SignedIn;

/**
 * The HTTP session of a person who signed in; visitors have none. The account is looked up again every five minutes, so that one
 * that is closed or given another role does not go on for as long as its session lives.
 */
@ApplicationScoped
public class SignInSession {
    private static final String ATTRIBUTE = SignInSession.class.getName();
    private static final Duration TRUST = Duration.ofMinutes(5);

    private Accounts accounts;
    private Clock clock;

    protected SignInSession() {}

    @Inject
    public SignInSession(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Begins the session under a new id, whatever session the browser came with. */
    public void begin(HttpServletRequest request, SignedIn person) {
        end(request);
        request.getSession(true).setAttribute(ATTRIBUTE, new Kept(person, clock.instant()));
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who is signed in; ends the session of an account that may no longer. */
    public Optional<SignedIn> find(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Kept kept)) {
            return Optional.empty();
        }
        if (accounts.isClosed(kept.person().accountId())) {
            session.invalidate();
            return Optional.empty();
        }
        if (clock.instant().isBefore(kept.checkedAt().plus(TRUST))) {
            return Optional.of(kept.person());
        }
        Optional<SignedIn> person = accounts.stillSignedIn(kept.person().accountId());
        person.ifPresentOrElse(
                still -> session.setAttribute(ATTRIBUTE, new Kept(still, clock.instant())), session::invalidate);
        return person;
    }

    private record Kept(SignedIn person, Instant checkedAt) implements Serializable {}
}
