package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Together;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.AttachmentPart;
import org.lmiinstitute.lms.lrs.CredentialEndedException;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.XapiVersion;
import org.lmiinstitute.lms.lrs.internal.StatementWriter.Request;

/**
 * Takes in the statements of a client: checked before any database is touched, then stored together with what other requests brought
 * in the meantime, in one transaction. If that fails, each request of the group is stored alone, so that none suffers from what
 * another's statements contradict.
 */
@ApplicationScoped
public class StatementReception {

    private static final Logger LOG = System.getLogger(StatementReception.class.getName());

    /**
     * While one group is being committed another is made ready. A queue of 64 MiB is what some seconds can write; who comes then, or
     * waits for longer than clients do, is told to come again.
     */
    private static final Together.Limits LIMITS =
            new Together.Limits(2, 256, 1 << 20, 64 << 20, Duration.ofSeconds(20));

    private StatementPreparation preparation;
    private StatementWriter writer;
    private StatementReferences references;
    private AttachmentFolder attachments;
    private CredentialLookup credentials;
    private Transactions transactions;
    private Together<Request, Boolean> together;

    protected StatementReception() {}

    @Inject
    public StatementReception(
            StatementPreparation preparation,
            StatementWriter writer,
            StatementReferences references,
            AttachmentFolder attachments,
            CredentialLookup credentials,
            Transactions transactions) {
        this.preparation = preparation;
        this.writer = writer;
        this.references = references;
        this.attachments = attachments;
        this.credentials = credentials;
        this.transactions = transactions;
        this.together = new Together<>(LIMITS, Request::size, this::isStoredTogether);
    }

    /**
     * Stores them and answers with their ids, in the order given.
     *
     * @param parts the attachments, read one by one while the request comes in, and only after the statements were found to be valid
     */
    public List<UUID> receive(
            LrsPrincipal caller,
            List<ReceivedStatement> received,
            Iterator<AttachmentPart> parts,
            XapiVersion version) {
        List<NewStatement> statements = preparation.prepare(received, version);
        caller.launch()
                .map(LaunchPolicy::new)
                .ifPresent(policy -> received.forEach(statement -> policy.requireMayWrite(statement.json())));
        try (AttachmentReception arriving = new AttachmentReception(attachments)) {
            List<NewStatement> whole = arriving.receive(statements, parts);
            arriving.keep();
            store(Author.of(caller), whole);
        }
        return statements.stream().map(NewStatement::id).toList();
    }

    private void store(Author author, List<NewStatement> statements) {
        if (!together.ask(new Request(author, statements))) {
            // the loser of a race over one id finds the winner's statement when it tries again
            transactions.run(() -> {
                requireNotEnded(Set.of(author.authorityId()));
                writer.write(author, statements);
            });
        }
        List<UUID> referring = statements.stream()
                .filter(statement -> statement.target().isPresent())
                .map(NewStatement::id)
                .toList();
        if (!referring.isEmpty()) {
            references.settle(author.storeId(), referring);
        }
    }

    /** For each request whether it is stored and committed; it is for all or for none. */
    private List<Boolean> isStoredTogether(List<Request> requests) {
        try {
            transactions.once(() -> {
                requireNotEnded(requests.stream()
                        .map(request -> request.author().authorityId())
                        .collect(Collectors.toSet()));
                writer.writeTogether(requests);
            });
            return Collections.nCopies(requests.size(), true);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "A group of " + requests.size() + " requests is stored one by one", e);
            return Collections.nCopies(requests.size(), false);
        }
    }

    /** They may have been recalled only ({@link CredentialLookup#recall}). */
    private void requireNotEnded(Set<UUID> authorities) {
        if (!credentials.ended(authorities).isEmpty()) {
            throw new CredentialEndedException();
        }
    }
}
