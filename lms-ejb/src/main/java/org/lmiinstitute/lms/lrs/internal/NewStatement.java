package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A valid statement, ready to be stored.
 *
 * @param id its id, given or made
 * @param received what came
 * @param version its version
 * @param keys what it can be found by
 * @param attachments those that came with it
 */
record NewStatement(
        UUID id,
        ReceivedStatement received,
        String version,
        Set<StatementKey> keys,
        List<ReceivedAttachment> attachments) {

    NewStatement(UUID id, ReceivedStatement received, String version, Set<StatementKey> keys) {
        this(id, received, version, keys, List.of());
    }

    NewStatement with(List<ReceivedAttachment> arrived) {
        return new NewStatement(id, received, version, keys, arrived);
    }

    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    /** The statement that its object refers to. */
    Optional<UUID> target() {
        JsonNode object = received.json().path("object");
        return object.path("objectType").asText().equals("StatementRef")
                ? Optional.of(UUID.fromString(object.path("id").asText()))
                : Optional.empty();
    }

    /** Whether it voids its target (xAPI 1.0.3 Data 2.3.2). */
    boolean isVoiding() {
        return isVoiding(received.json());
    }

    static boolean isVoiding(JsonNode statement) {
        return statement.path("verb").path("id").asText().equals(VOIDED);
    }
}
