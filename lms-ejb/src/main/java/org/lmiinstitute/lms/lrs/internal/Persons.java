package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.lrs.Presentation;
import org.lmiinstitute.lms.lrs.StatementQuery;

/**
 * Persons (xAPI 1.0.3 Communication 2.4). No two identifiers are ever taken for the same person's here, because nobody who could know has
 * said so: a Person is one identifier and the names that go with it.
 */
@ApplicationScoped
public class Persons {

    /** Names are taken from so many of the latest statements. */
    public static final int STATEMENTS = 25;

    private StatementReader reader;

    protected Persons() {}

    @Inject
    public Persons(StatementReader reader) {
        this.reader = reader;
    }

    /** @param said the statements to take names from */
    public ObjectNode person(ObjectNode agent, StatementQuery said, UUID storeId, Optional<UUID> mine) {
        ObjectNode person = Parsing.MAPPER.createObjectNode().put("objectType", "Person");
        Set<String> names = new LinkedHashSet<>();
        add(agent, names);
        StatementWalk collector = new StatementWalk() {
            @Override
            public void actor(ObjectNode actor) {
                if (Actor.same(actor, agent)) {
                    add(actor, names);
                }
                actor.path("member").forEach(member -> {
                    if (Actor.same(member, agent)) {
                        add(member, names);
                    }
                });
            }
        };
        reader.page(said, storeId, mine, Presentation.EXACT)
                .statements()
                .forEach(statement -> collector.through(Parsing.object(statement, "stored statement")));
        if (!names.isEmpty()) {
            names.forEach(person.putArray("name")::add);
        }
        for (String identifier : Actor.IDENTIFIERS) {
            if (agent.has(identifier)) {
                person.putArray(identifier).add(agent.get(identifier));
            }
        }
        return person;
    }

    private static void add(JsonNode agent, Set<String> names) {
        if (agent.path("name").isTextual()) {
            names.add(agent.get("name").asText());
        }
    }
}
