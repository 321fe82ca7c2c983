package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.identity.Account;
import org.lmiinstitute.lms.identity.Accounts;

/** The agents that a person may stand for in statements, found by what people type. */
@ApplicationScoped
public class ActorIdentities {

    private Accounts accounts;
    private IdBase idBase;

    protected ActorIdentities() {}

    @Inject
    public ActorIdentities(Accounts accounts, IdBase idBase) {
        this.accounts = accounts;
        this.idBase = idBase;
    }

    /**
     * The agents that are meant; empty when nobody is named.
     *
     * @param organization whose accounts an address may stand for; anybody's if it is empty
     * @throws InvalidInputException if it is JSON without an identity
     */
    public List<ObjectNode> of(Optional<String> typed, Optional<UUID> organization) {
        return typed.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> named(text, organization))
                .orElse(List.of());
    }

    /** An account of this installation. */
    public ObjectNode ofAccount(UUID id) {
        return account(idBase.value(), id.toString());
    }

    /** Whether the statement's actor is this account. */
    public boolean isActor(JsonNode statement, UUID accountId) {
        return Actor.same(statement.path("actor"), ofAccount(accountId));
    }

    private List<ObjectNode> named(String text, Optional<UUID> organization) {
        if (text.startsWith("{")) {
            return List.of(agent(text));
        }
        int space = text.indexOf(' ');
        if (space > 0) {
            return List.of(
                    account(text.substring(0, space), text.substring(space + 1).strip()));
        }
        return text.contains("@")
                ? ofMail(text.replaceFirst("^mailto:", ""), organization)
                : List.of(account(idBase.value(), text));
    }

    private static ObjectNode agent(String json) {
        ObjectNode agent = Parsing.object(json);
        if (Actor.identity(agent).isEmpty()) {
            throw new InvalidInputException("actor", "has no identity", String.join(", ", Actor.IDENTIFIERS));
        }
        return agent;
    }

    /** Who has an account here stands in statements as that account; elsewhere they may have been named by their address. */
    private List<ObjectNode> ofMail(String mail, Optional<UUID> organization) {
        List<ObjectNode> agents = new ArrayList<>();
        accounts.findByEmail(mail)
                .filter(account ->
                        organization.isEmpty() || account.getOrganizationId().equals(organization))
                .map(Account::getId)
                .map(this::ofAccount)
                .ifPresent(agents::add);
        agents.add(Parsing.MAPPER.createObjectNode().put("mbox", "mailto:" + mail));
        return agents;
    }

    private static ObjectNode account(String homePage, String name) {
        ObjectNode agent = Parsing.MAPPER.createObjectNode();
        agent.putObject("account").put("homePage", homePage).put("name", name);
        return agent;
    }
}
