package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.Timestamps;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** The rules of statements, applied to parameters. */
public final class ParameterRules {

    private ParameterRules() {}

    public static ObjectNode agent(String name, String json, XapiVersion version) {
        ObjectNode agent = Parsing.incoming(json.getBytes(StandardCharsets.UTF_8), name);
        Findings findings = new Findings(version);
        ActorRules.ACTOR.check(agent, name, findings);
        if (findings.problems().isEmpty() && Actor.identity(agent).isEmpty()) {
            findings.add(name, "is an anonymous Group", "an Agent or identified Group", "Communication 2.1.3");
        }
        throwIfAny(findings);
        return agent;
    }

    public static Instant timestamp(String name, String text) {
        require(ValueRules.TIMESTAMP, name, text);
        return Timestamps.parse(text);
    }

    public static UUID uuid(String name, String text) {
        require(ValueRules.UUID, name, text);
        return UUID.fromString(text);
    }

    public static String iri(String name, String text) {
        require(ValueRules.IRI, name, text);
        return text;
    }

    private static void require(Rule rule, String name, String text) {
        Findings findings = new Findings(XapiVersion.V1_0_3);
        rule.check(TextNode.valueOf(text), name, findings);
        throwIfAny(findings);
    }

    private static void throwIfAny(Findings findings) {
        if (!findings.problems().isEmpty()) {
            throw new InvalidInputException(findings.problems());
        }
    }
}
