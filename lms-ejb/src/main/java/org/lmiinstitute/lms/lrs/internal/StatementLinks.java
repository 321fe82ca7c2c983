package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

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

    /** @param defining those of the new statements whose authors may define activities */
    void link(UUID storeId, List<NewStatement> fresh, List<StatementRow> rows, List<NewStatement> defining) {
        references.link(storeId, fresh, rows);
        attachments.insert(storeId, fresh);
        definitions.learn(storeId, defining);
    }
}
