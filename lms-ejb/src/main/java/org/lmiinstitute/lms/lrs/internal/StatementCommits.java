package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Together;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.CredentialEndedException;
import org.lmiinstitute.lms.lrs.internal.StatementWriter.Request;

/**
 * Stores the statements of a request together with what other requests brought in the meantime, in one transaction. If that fails,
 * each request of the group is stored alone, so that none suffers from what another's statements contradict.
 */
@ApplicationScoped
public class StatementCommits {

    private static final Logger LOG = System.getLogger(StatementReception.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * While one group is being committed another is made ready, if some 16 statements wait for it: fewer cost less when they go with
     * the next. A queue of 64 MiB is what some seconds can write; who comes then, or waits for longer than clients do, is told to
     * come again.
     */
    private static final Together.Limits LIMITS = new Together.Limits(2, 16 << 10, 256, 1 << 20, 64 << 20, PATIENCE);

    private StatementWriter writer;
    private CredentialLookup credentials;
    private Transactions transactions;
    private final ReentrantLock alone = new ReentrantLock(true);
    private Together<Request, Boolean> together;

    protected StatementCommits() {}

    @Inject
    public StatementCommits(StatementWriter writer, CredentialLookup credentials, Transactions transactions) {
        this.writer = writer;
        this.credentials = credentials;
        this.transactions = transactions;
        this.together = new Together<>(LIMITS, Request::size, this::isStoredTogether);
    }

    /** Stores valid statements, all or none; when this returns they are committed. */
    void commit(Author author, List<NewStatement> statements) {
        if (!together.ask(new Request(author, statements))) {
            storeAlone(author, statements);
        }
    }

    /**
     * Stores what could not be stored in a group. The loser of a race over one id finds the winner's statement when it tries again;
     * one at a time, because those who bring the same statements over and over would take them from each other by turns.
     */
    private void storeAlone(Author author, List<NewStatement> statements) {
        boolean first = isTurn();
        try {
            transactions.run(() -> {
                requireNotEnded(Set.of(author.authorityId()));
                writer.write(author, statements);
            });
        } finally {
            if (first) {
                alone.unlock();
            }
        }
    }

    /** Whether nobody else stores alone; after a while it is tried all the same. */
    private boolean isTurn() {
        try {
            return alone.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many requests wait to be stored. */
    int waiting() {
        return together.waiting();
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
