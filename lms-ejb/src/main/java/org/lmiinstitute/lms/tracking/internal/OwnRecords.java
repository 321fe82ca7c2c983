package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.learning.Attempt;

/** The LMS's own statements in the institute's store, and the launch credentials that speak for its learners. */
@ApplicationScoped
public class OwnRecords {

    /** A launch credential; the secret is known this once. */
    public record Credential(UUID id, String key, String secret) {}

    void record(List<ObjectNode> statements) {
        throw new UnsupportedOperationException();
    }

    Optional<JsonNode> find(UUID statementId, Play play) {
        throw new UnsupportedOperationException();
    }

    boolean isKnown(UUID statementId, Play play) {
        return find(statementId, play).isPresent();
    }

    /** The LMS's own statements of a registration in the order in which they were stored. */
    List<JsonNode> ofRegistration(UUID registration) {
        throw new UnsupportedOperationException();
    }

    Credential credential(Attempt attempt, RevisionDocument document, Instant end) {
        throw new UnsupportedOperationException();
    }
}
