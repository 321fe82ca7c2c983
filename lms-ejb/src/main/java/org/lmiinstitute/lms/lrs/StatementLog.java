package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.lmiinstitute.lms.lrs.internal.Author;
import org.lmiinstitute.lms.lrs.internal.Parsing;
import org.lmiinstitute.lms.lrs.internal.StatementReader;
import org.lmiinstitute.lms.lrs.internal.StatementWriter;

/**
 * The store from within, for the LMS itself. Trusted: nobody is asked for a credential, and what is recorded here carries the
 * LMS's own authority. It joins the caller's transaction: statements are kept if and only if what they caused is.
 */
@ApplicationScoped
@Transactional
public class StatementLog {

    private StatementWriter writer;
    private StatementReader reader;

    protected StatementLog() {}

    @Inject
    public StatementLog(StatementWriter writer, StatementReader reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Stores statements of the LMS itself, all or none, and fires {@link StatementsStored}.
     *
     * @return the stored statements; those that were there before, unchanged, are left out
     */
    public List<StoredStatement> record(UUID storeId, List<ObjectNode> statements) {
        return writer.write(
                Author.ofTheLms(storeId),
                statements.stream().map(Parsing::received).toList(),
                XapiVersion.V1_0_3);
    }

    /** A statement by its id, voided or not. */
    public Optional<StoredStatement> find(UUID storeId, UUID statementId) {
        return reader.find(storeId, statementId);
    }

    /** Hands over every statement that is not voided, in the order of storing, a page at a time. */
    public void replay(UUID storeId, Consumer<StoredStatement> consumer) {
        reader.replay(StatementQuery.all(), storeId, consumer);
    }

    /**
     * Hands over the statements of one registration, in the order of storing; voided ones too, because what the LMS made of a
     * statement when it was stored is not undone when somebody voids it later.
     */
    public void replay(UUID storeId, UUID registration, Consumer<StoredStatement> consumer) {
        reader.replay(StatementQuery.all().withRegistration(registration).withVoided(), storeId, consumer);
    }
}
