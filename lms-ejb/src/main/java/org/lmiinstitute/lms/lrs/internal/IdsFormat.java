package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Leaves of agents, activities and verbs what identifies them (format "ids", xAPI 1.0.3 Communication 2.1.3). */
final class IdsFormat implements StatementWalk {

    private static final List<String> ID = List.of("id");
    private static final List<String> OF_ACTOR;

    static {
        List<String> all = new ArrayList<>(Actor.IDENTIFIERS);
        all.add("objectType");
        OF_ACTOR = List.copyOf(all);
    }

    @Override
    public void verb(ObjectNode verb) {
        verb.retain(ID);
    }

    @Override
    public void activity(ObjectNode activity) {
        activity.retain(ID);
    }

    /** The members are all that an anonymous Group can be known by. */
    @Override
    public void actor(ObjectNode actor) {
        if (Actor.identity(actor).isPresent()) {
            actor.retain(OF_ACTOR);
        } else {
            actor.retain(List.of("objectType", "member"));
            actor.path("member").forEach(member -> ((ObjectNode) member).retain(OF_ACTOR));
        }
    }
}
