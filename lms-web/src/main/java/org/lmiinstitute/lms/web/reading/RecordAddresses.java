package org.lmiinstitute.lms.web.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/** Where the links of a record lead: among everybody's records for analysts, among their own for learners. */
enum RecordAddresses {
    ALL("/records", "/records/statement/"),
    OWN("/my-records", "/my-records/statement/");

    static final String TIMELINE = "/records/timeline";

    private final String list;
    private final String statement;

    RecordAddresses(String list, String statement) {
        this.list = list;
        this.statement = statement;
    }

    String list() {
        return list;
    }

    String statement(UUID id) {
        return statement + id;
    }

    String activity(String iri) {
        return filter("activity", iri).address(list);
    }

    /** Who reads only their own has no timelines of others. */
    String timeline(JsonNode actor) {
        String agent = this == OWN ? "" : agent(actor);
        return agent.isEmpty() ? "" : filter("actor", agent).address(TIMELINE);
    }

    private static RecordFilter filter(String name, String value) {
        return new RecordFilter(Map.of(name, value), ZoneOffset.UTC);
    }

    /** The shortest text that finds the actor again; empty for an anonymous group. */
    private static String agent(JsonNode actor) {
        if (actor.has("mbox")) {
            return actor.path("mbox").asText().replaceFirst("^mailto:", "");
        }
        if (actor.has("account")) {
            return actor.path("account").path("homePage").asText() + " "
                    + actor.path("account").path("name").asText();
        }
        for (String identifier : new String[] {"mbox_sha1sum", "openid"}) {
            if (actor.has(identifier)) {
                return "{\"" + identifier + "\":" + actor.path(identifier) + "}";
            }
        }
        return "";
    }
}
