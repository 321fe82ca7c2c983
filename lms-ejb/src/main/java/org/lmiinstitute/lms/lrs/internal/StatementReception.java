package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.AttachmentPart;
import org.lmiinstitute.lms.lrs.LrsLimits;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.StoredStatement;
import org.lmiinstitute.lms.lrs.TooLargeException;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** Takes in the statements of a client: checked before any database is touched, then stored, again if a race was lost. */
@ApplicationScoped
public class StatementReception {

    private StatementPreparation preparation;
    private StatementWriter writer;
    private StatementReferences references;
    private AttachmentFolder attachments;
    private LrsLimits limits;
    private Transactions transactions;

    protected StatementReception() {}

    @Inject
    public StatementReception(
            StatementPreparation preparation,
            StatementWriter writer,
            StatementReferences references,
            AttachmentFolder attachments,
            LrsLimits limits,
            Transactions transactions) {
        this.preparation = preparation;
        this.writer = writer;
        this.references = references;
        this.attachments = attachments;
        this.limits = limits;
        this.transactions = transactions;
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
        received.forEach(this::requireFits);
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

    private void requireFits(ReceivedStatement statement) {
        if (statement.bytes().length > limits.statement()) {
            throw new TooLargeException("A statement", limits.statement());
        }
    }

    private void store(Author author, List<NewStatement> statements) {
        // the loser of a race over one id finds the winner's statement when it tries again
        List<StoredStatement> stored = transactions.call(() -> writer.write(author, statements));
        if (statements.stream().anyMatch(statement -> statement.target().isPresent())) {
            references.settle(stored.stream().map(StoredStatement::rowId).toList());
        }
    }
}
