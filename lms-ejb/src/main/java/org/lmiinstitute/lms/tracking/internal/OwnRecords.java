package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.Attempt;
import org.lmiinstitute.lms.learning.ProgressFact;
import org.lmiinstitute.lms.lrs.IssuedCredential;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LrsCredentials;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.StatementLog;
import org.lmiinstitute.lms.lrs.StatementsStored;
import org.lmiinstitute.lms.lrs.StoredStatement;

/**
 * The LMS's own statements in the institute's store. What others write there, under whatever credential, is kept by the store
 * and never seen here: it changes no progress.
 */
@ApplicationScoped
public class OwnRecords {

    private StatementLog log;
    private LrsStores stores;
    private LrsCredentials credentials;
    private Projection projection;
    private IdBase idBase;

    protected OwnRecords() {}

    @Inject
    public OwnRecords(
            StatementLog log, LrsStores stores, LrsCredentials credentials, Projection projection, IdBase idBase) {
        this.log = log;
        this.stores = stores;
        this.credentials = credentials;
        this.projection = projection;
        this.idBase = idBase;
    }

    /** Stores statements; the store's event projects them before this returns. */
    void record(List<ObjectNode> statements) {
        log.record(stores.instituteStore(), statements);
    }

    void project(@Observes StatementsStored stored) {
        if (stored.storeId().equals(stores.instituteStore())) {
            projection.project(own(stored.statements()));
        }
    }

    /**
     * Whether an event was told before in this attempt.
     *
     * @param same whether a fact is what the event tells: an id stands for one event, and for nothing else that could be had by it
     * @throws ConflictException if something else has this id
     */
    boolean isKnown(UUID eventId, Play play, Predicate<ProgressFact> same) {
        Optional<StoredStatement> known = log.find(stores.instituteStore(), eventId);
        known.filter(statement -> !isOfAttempt(statement, play.attempt().id(), same))
                .ifPresent(statement -> {
                    throw new ConflictException(
                            "The id " + eventId + " was given to another event; each event needs an id of its own.");
                });
        return known.isPresent();
    }

    private boolean isOfAttempt(StoredStatement statement, UUID attempt, Predicate<ProgressFact> same) {
        StatementFacts reader = new StatementFacts(idBase.value());
        return statement.isOwn()
                && reader.attemptOf(statement.json()).filter(attempt::equals).isPresent()
                && reader.factOf(statement.json()).filter(same).isPresent();
    }

    /** The LMS's own statements of a registration in the order in which they were stored. */
    List<JsonNode> ofRegistration(UUID registration) {
        List<StoredStatement> statements = new ArrayList<>();
        log.replay(stores.instituteStore(), registration, statements::add);
        return own(statements);
    }

    /** A credential that speaks for this attempt until it ends; what counts is said by the server alone. */
    IssuedCredential credential(Attempt attempt, RevisionDocument document, Instant end) {
        LaunchBinding binding = new LaunchBinding(
                attempt.registration(),
                attempt.id(),
                actor(attempt.accountId()),
                activities(document),
                LaunchBinding.Grading.SERVER);
        return credentials.createForLaunch(stores.instituteStore(), attempt.accountId(), binding, end);
    }

    private ObjectNode actor(UUID accountId) {
        ObjectNode actor = JsonNodeFactory.instance.objectNode().put("objectType", "Agent");
        actor.putObject("account").put("homePage", idBase.value()).put("name", accountId.toString());
        return actor;
    }

    private static List<String> activities(RevisionDocument document) {
        List<String> activities = new ArrayList<>(List.of(document.iri() + "*"));
        document.activities().stream().map(DocumentActivity::iri).forEach(activities::add);
        return activities;
    }

    private static List<JsonNode> own(List<StoredStatement> statements) {
        return statements.stream()
                .filter(StoredStatement::isOwn)
                .map(statement -> (JsonNode) statement.json())
                .toList();
    }
}
