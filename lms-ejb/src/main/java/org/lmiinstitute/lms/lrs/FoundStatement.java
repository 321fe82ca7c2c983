package org.lmiinstitute.lms.lrs;

import java.time.Instant;
import java.util.List;

/**
 * A statement as it is answered.
 *
 * @param json the UTF-8 bytes of its JSON
 * @param stored when it was stored
 * @param attachments those of it that are kept here; empty unless they were asked for
 */
public record FoundStatement(byte[] json, Instant stored, List<StoredAttachment> attachments) {

    public FoundStatement {
        attachments = List.copyOf(attachments);
    }
}
