package org.lmiinstitute.lms.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.lmiinstitute.lms.identity.SignedIn;
import org.lmiinstitute.lms.web.security.SignInSession;

/** The person who looks at the page, signed in or not; without asking the database. */
@Named("visitor")
@RequestScoped
public class Visitor {
    private Optional<SignedIn> person;

    protected Visitor() {}

    @Inject
    public Visitor(SignInSession session, HttpServletRequest request) {
        this.person = session.find(request);
    }

    public boolean isSignedIn() {
        return person.isPresent();
    }

    public String getName() {
        return person.map(SignedIn::displayName).orElse("");
    }

    /** Whether the person has a role; the navigation shows what one can use, the services decide what one may. */
    public boolean in(String role) {
        return person.filter(who -> who.roles().contains(role)).isPresent();
    }

    public Locale getLocale() {
        return person.map(who -> Locale.forLanguageTag(who.locale())).orElse(Locale.ENGLISH);
    }

    /** The person's time zone; empty for visitors, who read each session in its own zone. */
    public Optional<ZoneId> zone() {
        return person.map(who -> ZoneId.of(who.zone()));
    }
}
