package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.ConcurrentWriteException;
import org.lmiinstitute.lms.common.Together;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.CredentialEndedException;
import org.lmiinstitute.lms.lrs.SessionRules;
import org.lmiinstitute.lms.lrs.internal.StatementWriter.Request;

/**
 * Stores the statements of a request together with what other requests brought in the meantime, in one transaction. If the database
 * refuses that, those whose statements others brought before are stored one by one, so that none suffers from what another's
 * statements contradict. A request that is a group by itself is stored beside the others, who do not wait for it.
 */
@ApplicationScoped
public class StatementCommits {

    private static final Logger LOG = System.getLogger(StatementCommits.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * While one group is being committed another is made ready, if some 16 statements wait for it: fewer cost less when they go with
     * the next, unless that takes longer than commits do. A queue of 64 MiB is what some seconds can write; who comes then, or waits for longer than clients do, is told to
     * come again.
     */
    static final Together.Limits LIMITS =
            new Together.Limits(2, 16 << 10, 256, 1 << 20, 64 << 20, Duration.ofMillis(100), 8, PATIENCE);

    /** What became of a request in its group. */
    private enum Outcome {
        STORED,
        /** Somebody else brings or brought one of its statements. */
        MET,
        REFUSED
    }

    private StatementWriter writer;
    private CredentialLookup credentials;
    private Transactions transactions;
    private final ReentrantLock alone = new ReentrantLock(true);
    private Together<Request, Outcome> together;

    protected StatementCommits() {}

    @Inject
    public StatementCommits(StatementWriter writer, CredentialLookup credentials, Transactions transactions) {
        this(writer, credentials, transactions, LIMITS);
    }

    StatementCommits(
            StatementWriter writer, CredentialLookup credentials, Transactions transactions, Together.Limits limits) {
        this.writer = writer;
        this.credentials = credentials;
        this.transactions = transactions;
        this.together = new Together<>(limits, Request::size, this::storeTogether);
    }

    /** Stores valid statements, all or none; when this returns they are committed. */
    void commit(Author author, List<NewStatement> statements) {
        Request request = new Request(author, statements);
        Outcome outcome = request.size() > LIMITS.weight() ? Outcome.REFUSED : together.ask(request);
        if (outcome == Outcome.REFUSED) {
            storeBeside(request);
        } else if (outcome == Outcome.MET) {
            storeInTurn(request);
        }
    }

    /** The same within a session, beside the others: its rules may hold rows for which nobody else is to wait. */
    void commit(Author author, List<NewStatement> statements, SessionRules rules) {
        transactions.run(() -> {
            requireNotEnded(Set.of(author.authorityId()));
            writer.write(new Request(author, statements), rules);
        });
    }

    /** Stores it in a transaction of its own. */
    private void storeBeside(Request request) {
        transactions.run(() -> {
            requireNotEnded(Set.of(request.author().authorityId()));
            writer.write(request);
        });
    }

    /**
     * The same for what met others. The loser of a race over one id finds the winner's statement when it tries again; one at a time,
     * because those who bring the same statements over and over would take them from each other by turns.
     */
    private void storeInTurn(Request request) {
        boolean first = isTurn();
        try {
            storeBeside(request);
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

    /** Stores all; or if the database has some of their statements already, all others. */
    private List<Outcome> storeTogether(List<Request> requests) {
        Outcome whole = tryTogether(requests);
        if (whole != Outcome.MET || requests.size() == 1) {
            return Collections.nCopies(requests.size(), whole);
        }
        Set<Request> met = Collections.newSetFromMap(new IdentityHashMap<>());
        met.addAll(writer.meeting(requests));
        List<Request> others =
                requests.stream().filter(request -> !met.contains(request)).toList();
        boolean stored = !met.isEmpty() && !others.isEmpty() && tryTogether(others) == Outcome.STORED;
        return requests.stream()
                .map(request -> stored && !met.contains(request) ? Outcome.STORED : Outcome.MET)
                .toList();
    }

    private Outcome tryTogether(List<Request> requests) {
        try {
            transactions.once(() -> {
                requireNotEnded(requests.stream()
                        .map(request -> request.author().authorityId())
                        .collect(Collectors.toSet()));
                writer.writeTogether(requests);
            });
            return Outcome.STORED;
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "A group of " + requests.size() + " requests is not stored as one", e);
            return ConcurrentWriteException.find(e).isPresent() ? Outcome.MET : Outcome.REFUSED;
        }
    }

    /** They may have been recalled only ({@link CredentialLookup#recall}). */
    private void requireNotEnded(Set<UUID> authorities) {
        if (!credentials.ended(authorities).isEmpty()) {
            throw new CredentialEndedException();
        }
    }
}
