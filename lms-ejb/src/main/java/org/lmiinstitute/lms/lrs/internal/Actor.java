package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Who an Agent or Group is, whatever it is called: its inverse functional identifier (xAPI 1.0.3 Data 2.4.2.3). */
final class Actor {

    static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");

    private Actor() {}

    /** The identity as one string, or nothing for an anonymous Group. */
    static Optional<String> identity(JsonNode actor) {
        for (String identifier : IDENTIFIERS) {
            JsonNode value = actor.get(identifier);
            if (value != null) {
                return Optional.of(identifier + " " + (value.isObject() ? account(value) : value.asText()));
            }
        }
        return Optional.empty();
    }

    /** An agent with this identity. */
    static ObjectNode ofIdentity(String identity) {
        String kind = identity.substring(0, identity.indexOf(' '));
        String value = identity.substring(kind.length() + 1);
        ObjectNode agent = Parsing.MAPPER.createObjectNode();
        if (kind.equals("account")) {
            int end = value.indexOf('\n');
            agent.putObject(kind).put("homePage", value.substring(0, end)).put("name", value.substring(end + 1));
            return agent;
        }
        return agent.put(kind, value);
    }

    static boolean same(JsonNode one, JsonNode other) {
        Optional<String> identity = identity(one);
        return identity.isPresent() && identity.equals(identity(other));
    }

    /** A line break cannot stand in a home page, so no two accounts give one string. */
    private static String account(JsonNode account) {
        return account.path("homePage").asText() + "\n" + account.path("name").asText();
    }
}
