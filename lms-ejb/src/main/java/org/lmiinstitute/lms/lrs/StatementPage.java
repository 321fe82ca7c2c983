package org.lmiinstitute.lms.lrs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of statements.
 *
 * @param statements each as the UTF-8 bytes of its JSON, in the order asked for
 * @param attachments those kept here that the statements mention, each once; empty unless they were asked for
 * @param next the row after which the next page begins, if there is more
 */
public record StatementPage(List<byte[]> statements, List<StoredAttachment> attachments, Optional<UUID> next) {

    public StatementPage {
        statements = List.copyOf(statements);
        attachments = List.copyOf(attachments);
    }
}
