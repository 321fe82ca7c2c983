package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** Takes in the statements of a client: checked before any database is touched, then stored, again if a race was lost. */
@ApplicationScoped
public class StatementReception {

    private StatementPreparation preparation;
    private StatementWriter writer;
    private Transactions transactions;

    protected StatementReception() {}

    @Inject
    public StatementReception(StatementPreparation preparation, StatementWriter writer, Transactions transactions) {
        this.preparation = preparation;
        this.writer = writer;
        this.transactions = transactions;
    }

    /** Stores them and answers with their ids, in the order given. */
    public List<UUID> receive(LrsPrincipal caller, List<ReceivedStatement> received, XapiVersion version) {
        List<NewStatement> statements = preparation.prepare(received, version);
        caller.launch()
                .map(LaunchPolicy::new)
                .ifPresent(policy -> received.forEach(statement -> policy.requireMayWrite(statement.json())));
        // the loser of a race over one id finds the winner's statement when it tries again
        transactions.run(() -> writer.write(Author.of(caller), statements));
        return statements.stream().map(NewStatement::id).toList();
    }
}
