package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Stores the statements of one request, all or none: when it returns they are committed. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class StatementTransaction {

    private StatementWriter writer;

    protected StatementTransaction() {}

    @Inject
    public StatementTransaction(StatementWriter writer) {
        this.writer = writer;
    }

    public void write(Author author, List<NewStatement> statements) {
        writer.write(author, statements);
    }
}
