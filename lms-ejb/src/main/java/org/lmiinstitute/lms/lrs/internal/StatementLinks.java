package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What new statements leave beside their own rows, in the same transaction. */
@ApplicationScoped
public class StatementLinks {

    private StatementReferences references;
    private AttachmentTable attachments;
    private ActivityDefinitions definitions;

    protected StatementLinks() {}

    @Inject
    public StatementLinks(
            StatementReferences references, AttachmentTable attachments, ActivityDefinitions definitions) {
        this.references = references;
        this.attachments = attachments;
        this.definitions = definitions;
    }

    void link(Author author, List<NewStatement> fresh, List<StatementRow> rows) {
        references.link(author.storeId(), fresh, rows);
        attachments.insert(author.storeId(), fresh);
        if (author.mayDefine()) {
            definitions.learn(author.storeId(), fresh);
        }
    }
}
