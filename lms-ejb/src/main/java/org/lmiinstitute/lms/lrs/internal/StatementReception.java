package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** Takes in the statements of a client: checked before any database is touched, then stored, again if a race was lost. */
@ApplicationScoped
public class StatementReception {

    private static final int TRIES = 5;

    private StatementPreparation preparation;
    private StatementTransaction transaction;

    protected StatementReception() {}

    @Inject
    public StatementReception(StatementPreparation preparation, StatementTransaction transaction) {
        this.preparation = preparation;
        this.transaction = transaction;
    }

    /** Stores them and answers with their ids, in the order given. */
    public List<UUID> receive(LrsPrincipal caller, List<ReceivedStatement> received, XapiVersion version) {
        List<NewStatement> statements = preparation.prepare(received, version);
        caller.launch()
                .map(LaunchPolicy::new)
                .ifPresent(policy -> received.forEach(statement -> policy.requireMayWrite(statement.json())));
        write(Author.of(caller), statements);
        return statements.stream().map(NewStatement::id).toList();
    }

    /** The loser of a race over one id finds the winner's statement when it tries again. */
    private void write(Author author, List<NewStatement> statements) {
        for (int left = TRIES - 1; ; left--) {
            try {
                transaction.write(author, statements);
                return;
            } catch (ConcurrentWriteException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }
}
