package org.lmiinstitute.lms.lrs.internal;

import static org.lmiinstitute.lms.lrs.internal.ValueRules.IRI;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.MBOX;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.SHA1;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.TEXT;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Agents and Groups (xAPI 1.0.3 Data 2.4.2). */
final class ActorRules {

    private static final int MEMBERS_OF_AN_AUTHORITY = 2;

    static final Rule ACCOUNT = Shape.of("Data 2.4.2.4").must("homePage", IRI).must("name", TEXT);

    static final Rule AGENT = identified(
                    Shape.of("Data 2.4.2.1").may("objectType", Rule.oneOf(Set.of("Agent"), "Data 2.4.2.1")))
            .where((agent, where, findings) -> {
                if (identifiers(agent) != 1) {
                    findings.add(
                            where,
                            "has " + identifiers(agent) + " identifiers",
                            "exactly one of mbox, mbox_sha1sum, openid, account",
                            "Data 2.4.2.1");
                }
            });

    static final Rule GROUP = identified(
                    Shape.of("Data 2.4.2.2").must("objectType", Rule.oneOf(Set.of("Group"), "Data 2.4.2.2")))
            .may("member", Rule.listOf(AGENT, "Data 2.4.2.2"))
            .where((group, where, findings) -> {
                if (identifiers(group) > 1) {
                    findings.add(where, "has several identifiers", "at most one", "Data 2.4.2.2");
                }
                if (identifiers(group) == 0 && group.path("member").isEmpty()) {
                    findings.add(where + ".member", "is missing", "the members of an anonymous Group", "Data 2.4.2.2");
                }
            });

    /** An Agent unless it says that it is a Group. */
    static final Rule ACTOR = (actor, where, findings) ->
            (actor.path("objectType").asText().equals("Group") ? GROUP : AGENT).check(actor, where, findings);

    /** An Agent, or the two that stand for a three-legged OAuth (Data 2.4.9). */
    static final Rule AUTHORITY = ACTOR.and((actor, where, findings) -> {
        if (actor.path("objectType").asText().equals("Group")
                && (identifiers(actor) > 0 || actor.path("member").size() != MEMBERS_OF_AN_AUTHORITY)) {
            findings.add(where, "is a Group of another kind", "an anonymous Group of two Agents", "Data 2.4.9");
        }
    });

    private ActorRules() {}

    private static Shape identified(Shape shape) {
        return shape.may("name", TEXT)
                .may("mbox", MBOX)
                .may("mbox_sha1sum", SHA1)
                .may("openid", IRI)
                .may("account", ACCOUNT);
    }

    private static long identifiers(JsonNode actor) {
        return Actor.IDENTIFIERS.stream().filter(actor::has).count();
    }
}
