package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.lrs.AttachmentPart;
import org.lmiinstitute.lms.lrs.LrsLimits;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.TooLargeException;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** Takes in the statements of a client with their attachments: checked before any database is touched, then stored. */
@ApplicationScoped
public class StatementReception {

    private static final Logger LOG = System.getLogger(StatementReception.class.getName());

    private StatementPreparation preparation;
    private StatementCommits commits;
    private ReferenceSettlement settlement;
    private SessionDesk sessions;
    private AttachmentFolder attachments;
    private LrsLimits limits;

    protected StatementReception() {}

    @Inject
    public StatementReception(
            StatementPreparation preparation,
            StatementCommits commits,
            ReferenceSettlement settlement,
            SessionDesk sessions,
            AttachmentFolder attachments,
            LrsLimits limits) {
        this.preparation = preparation;
        this.commits = commits;
        this.settlement = settlement;
        this.sessions = sessions;
        this.attachments = attachments;
        this.limits = limits;
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
        caller.binding()
                .map(WritePolicy::of)
                .ifPresent(policy -> received.forEach(statement -> policy.requireMayWrite(statement.json())));
        try (AttachmentReception arriving =
                new AttachmentReception(attachments, limits, caller.binding().isPresent())) {
            List<NewStatement> whole = arriving.receive(statements, parts);
            arriving.keep();
            store(caller, whole);
        }
        return statements.stream().map(NewStatement::id).toList();
    }

    private void requireFits(ReceivedStatement statement) {
        if (statement.bytes().length > limits.statement()) {
            throw new TooLargeException("A statement", limits.statement());
        }
    }

    private void store(LrsPrincipal caller, List<NewStatement> statements) {
        Author author = Author.of(caller);
        sessions.rulesFor(caller)
                .ifPresentOrElse(
                        rules -> commits.commit(author, statements, rules), () -> commits.commit(author, statements));
        List<UUID> referring = statements.stream()
                .filter(statement -> statement.target().isPresent())
                .map(NewStatement::id)
                .toList();
        if (!referring.isEmpty()) {
            settle(author.storeId(), referring);
        }
    }

    /** They are stored: whatever happens here, that is what is answered, and each minute the rest is tried again. */
    private void settle(UUID storeId, List<UUID> referring) {
        try {
            settlement.settle(storeId, referring);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "References stay open until the next round", e);
        }
    }
}
