package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A module as a package should carry it.
 *
 * @param key its answer key
 * @param folder where its own files should lie, from the package's root
 * @param masteryScore the pass mark, 0 to 1, that a manifest should state; empty if no one number says it
 * @param savedState how long the player's state of it can become
 */
public record PlannedModule(
        JsonNode document, JsonNode key, String folder, Optional<BigDecimal> masteryScore, SavedState savedState) {

    String id() {
        return document.path("id").asText();
    }

    String title() {
        return document.path("title").asText();
    }

    String revision() {
        return document.path("revision").asText();
    }
}
