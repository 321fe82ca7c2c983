package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.lrs.internal.DocumentTable;

/** The documents that the LMS itself keeps for those who read them by xAPI. Trusted, within the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OwnDocuments {

    private DocumentTable table;
    private Clock clock;

    protected OwnDocuments() {}

    @Inject
    public OwnDocuments(DocumentTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Keeps a JSON document, in the place of one that is there. */
    public void keep(UUID storeId, DocumentScope scope, String id, JsonNode content) {
        Document document =
                new Document("application/json", content.toString().getBytes(StandardCharsets.UTF_8), clock.instant());
        Optional<Document> known = table.hold(storeId, scope, id);
        if (known.isPresent()) {
            table.replace(storeId, scope, id, document);
        } else {
            table.add(storeId, scope, id, document);
        }
    }

    /** Keeps a JSON document unless there is one. */
    public void keepFirst(UUID storeId, DocumentScope scope, String id, JsonNode content) {
        if (table.find(storeId, scope, id).isEmpty()) {
            keep(storeId, scope, id, content);
        }
    }
}
