package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lmiinstitute.lms.common.SteadyTimer;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.external.ExternalPackages;
import org.lmiinstitute.lms.learning.Attempts;

/**
 * Abandons sessions whose time is over without a word of their end (section 9.3.6): their units cannot say {@code terminated} any more.
 * Each in a transaction of its own, which holds what a launch holds, in the same order; of several nodes one finds it active. One that
 * fails, since its person has just left say, holds up none of the others.
 */
@ApplicationScoped
public class ExpiredSessions {

    private final SteadyTimer abandoning = new SteadyTimer(ExpiredSessions.class, "A session cannot be abandoned");

    private Cmi5Repository repository;
    private Sessions sessions;
    private Satisfaction satisfaction;
    private ExternalPackages packages;
    private Attempts attempts;
    private Transactions transactions;
    private Clock clock;

    protected ExpiredSessions() {}

    @Inject
    public ExpiredSessions(
            Cmi5Repository repository,
            Sessions sessions,
            Satisfaction satisfaction,
            ExternalPackages packages,
            Attempts attempts,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.satisfaction = satisfaction;
        this.packages = packages;
        this.attempts = attempts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Abandons some, those first that ended first. */
    public void abandon() {
        transactions
                .call(() -> repository.expired(clock.instant()))
                .forEach(expired -> abandoning.run(() -> transactions.run(() -> abandon(expired))));
    }

    private void abandon(ExpiredSession expired) {
        Cmi5Registration registration = hold(expired);
        Cmi5Session session = repository.lockSession(expired.id());
        if (!session.isOver()) {
            sessions.abandon(
                    session, satisfaction.playOf(registration, expired.accountId(), packages.get(expired.packageId())));
        }
    }

    private Cmi5Registration hold(ExpiredSession expired) {
        if (expired.isPreview()) {
            return Cmi5Registration.ofPreview(expired.registrationId(), expired.packageId());
        }
        attempts.lock(expired.attemptId());
        return repository.lockRegistration(expired.registrationId());
    }
}
