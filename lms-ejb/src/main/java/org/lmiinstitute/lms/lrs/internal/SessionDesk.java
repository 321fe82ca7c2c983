package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.SessionRules;

/** Finds the rules of the session that speaks under a credential. */
@ApplicationScoped
public class SessionDesk {

    private Iterable<SessionRules> rules;

    protected SessionDesk() {}

    @Inject
    public SessionDesk(@Any Instance<SessionRules> rules) {
        this((Iterable<SessionRules>) rules);
    }

    public SessionDesk(Iterable<SessionRules> rules) {
        this.rules = rules;
    }

    /** The rules; empty for credentials of no session, and for launches of our own player. */
    public Optional<SessionRules> rulesFor(LrsPrincipal caller) {
        return caller.launch().map(LaunchBinding::grading).flatMap(this::rulesOf);
    }

    /** Asks the rules, if there are any. */
    public void ask(LrsPrincipal caller, Consumer<SessionRules> question) {
        rulesFor(caller).ifPresent(question);
    }

    private Optional<SessionRules> rulesOf(LaunchBinding.Grading grading) {
        return StreamSupport.stream(rules.spliterator(), false)
                .filter(found -> found.governs() == grading)
                .findFirst();
    }
}
