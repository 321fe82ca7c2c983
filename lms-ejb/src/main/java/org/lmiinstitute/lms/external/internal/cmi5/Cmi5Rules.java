package org.lmiinstitute.lms.external.internal.cmi5;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRepository;
import org.lmiinstitute.lms.external.internal.PreviewDocuments;
import org.lmiinstitute.lms.external.internal.cmi5.rules.Refusal;
import org.lmiinstitute.lms.external.internal.cmi5.rules.SaidStatement;
import org.lmiinstitute.lms.external.internal.cmi5.rules.UnitRules;
import org.lmiinstitute.lms.lrs.DocumentScope;
import org.lmiinstitute.lms.lrs.LaunchBinding.Grading;
import org.lmiinstitute.lms.lrs.SessionRules;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.tracking.ExternalPlays;

/** What the units of cmi5 courses say: refused, or kept and made progress of. */
@ApplicationScoped
public class Cmi5Rules implements SessionRules {

    private HeldSessions sessions;
    private Cmi5Repository repository;
    private ExternalLaunchRepository launches;
    private Satisfaction satisfaction;
    private ExternalPlays plays;
    private Transactions transactions;
    private Clock clock;

    protected Cmi5Rules() {}

    @Inject
    public Cmi5Rules(
            HeldSessions sessions,
            Cmi5Repository repository,
            ExternalLaunchRepository launches,
            Satisfaction satisfaction,
            ExternalPlays plays,
            Transactions transactions,
            Clock clock) {
        this.sessions = sessions;
        this.repository = repository;
        this.launches = launches;
        this.satisfaction = satisfaction;
        this.plays = plays;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Grading governs() {
        return Grading.SESSION;
    }

    @Override
    public void requireMayStore(UUID credentialId, List<ObjectNode> statements) {
        HeldSession held = sessions.hold(credentialId);
        requireNotOver(held.session());
        UnitRules.check(statements, held.state());
    }

    @Override
    public void stored(UUID credentialId, List<StoredStatement> statements) {
        HeldSession held = sessions.hold(credentialId);
        UnitStanding before = held.standing();
        held.session().heard(clock.instant());
        UnitRules.inOrder(statements.stream().map(StoredStatement::json).toList())
                .forEach(said -> hear(said, held));
        if (!held.standing().equals(before)) {
            tell(held);
        }
    }

    private static void hear(SaidStatement said, HeldSession held) {
        held.session().said(said.time());
        said.definedVerb().ifPresent(verb -> {
            held.session().said(verb, said.time());
            if (verb.isOfResults()) {
                JsonNode scaled = said.result().at("/score/scaled");
                UnitStanding after = held.standing().after(verb);
                held.stand(scaled.isNumber() ? after.scored(scaled.asDouble()) : after);
            }
        });
    }

    /** A unit is done by its moveOn criterion, whatever it says of itself (sections 9.3.3 and 9.3.4). */
    private void tell(HeldSession held) {
        plays.tell(
                held.launch().launchId(),
                UnitTerms.of(held.unit()).performance(held.launch().activity(), held.standing()));
        satisfaction.evaluate(
                held.registration(),
                satisfaction.playOf(held.registration(), held.launch().accountId(), held.course()),
                held.session().id());
    }

    @Override
    public void requireMayRead(UUID credentialId) {
        requireNotOver(sessionOf(credentialId));
    }

    @Override
    public void requireMayUse(
            UUID credentialId, DocumentScope scope, Optional<String> id, Optional<DocumentChange> change) {
        Cmi5Session session = sessionOf(credentialId);
        requireNotOver(session);
        DocumentRules.check(session.activityId(), scope, id, change);
        PreviewDocuments.check(launches.find(session.id()).orElseThrow(), scope, change);
        if (DocumentRules.isOfPreferences(scope, id) && !session.progress().preferencesRead()) {
            transactions.run(() -> repository.markPreferencesRead(credentialId));
        }
    }

    private Cmi5Session sessionOf(UUID credentialId) {
        return repository.findByCredential(credentialId).orElseThrow();
    }

    /** Section 8.2.1: what was fetched is good for its session; section 9.3.8: nobody is waited for after {@code terminated}. */
    private static void requireNotOver(Cmi5Session session) {
        Refusal.unless(!session.isAbandoned(), "The session was abandoned: the unit was launched anew", "9.3.6");
        Refusal.unless(!session.isTerminated(), "The session is over: its unit said terminated", "9.3.8");
    }
}
