package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What accounts of this installation are called, for the agents that stand for them in statements.
 *
 * @param homePage of the accounts of this installation: an account of any other home page is another's, whatever its name
 * @param byId the names
 */
public record AccountNames(String homePage, Map<UUID, String> byId) {

    public static final AccountNames NONE = new AccountNames("", Map.of());

    public AccountNames {
        byId = Map.copyOf(byId);
    }

    /** What the account that an agent stands for is called, if it is one of these. */
    public Optional<String> of(JsonNode agent) {
        JsonNode account = agent.path("account");
        if (!account.path("homePage").asText().equals(homePage)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    byId.get(UUID.fromString(account.path("name").asText())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
