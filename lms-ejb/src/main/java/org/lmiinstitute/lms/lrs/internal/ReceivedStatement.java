package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;

/**
 * A statement as it came in.
 *
 * @param bytes the very bytes of its JSON object
 * @param json the same, parsed
 */
public record ReceivedStatement(byte[] bytes, ObjectNode json) {

    /** The same under an id that came beside it (xAPI 1.0.3 Communication 2.1.1); one that it has itself must agree. */
    public ReceivedStatement withId(UUID id) {
        if (json.has("id") && !json.get("id").asText().equalsIgnoreCase(id.toString())) {
            throw new InvalidInputException(
                    "id", "differs from the parameter statementId", id + " (xAPI 1.0.3 Communication 2.1.1)");
        }
        ObjectNode named = json.objectNode();
        named.setAll(json);
        return new ReceivedStatement(bytes, named.put("id", id.toString()));
    }
}
