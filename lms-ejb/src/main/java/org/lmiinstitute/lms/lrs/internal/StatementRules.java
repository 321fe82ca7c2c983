package org.lmiinstitute.lms.lrs.internal;

import static org.lmiinstitute.lms.lrs.internal.ActivityRules.ACTIVITY;
import static org.lmiinstitute.lms.lrs.internal.ActorRules.ACTOR;
import static org.lmiinstitute.lms.lrs.internal.ActorRules.AGENT;
import static org.lmiinstitute.lms.lrs.internal.ActorRules.AUTHORITY;
import static org.lmiinstitute.lms.lrs.internal.ActorRules.GROUP;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.BOOL;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.DURATION;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.EXTENSIONS;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.IRI;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.LANGUAGE;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.LANGUAGE_MAP;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.LENGTH;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.MEDIA_TYPE;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.NUMBER;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.SHA2;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.TEXT;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.TIMESTAMP;
import static org.lmiinstitute.lms.lrs.internal.ValueRules.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.lmiinstitute.lms.common.Problem;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** The shapes of a statement and its parts (xAPI 1.0.3 Data 2.4; what 2.0 added is marked). */
final class StatementRules {

    static final Rule VERB = Shape.of("Data 2.4.3").must("id", IRI).may("display", LANGUAGE_MAP);

    static final Rule STATEMENT_REF = Shape.of("Data 2.4.4.3")
            .must("objectType", Rule.oneOf(Set.of("StatementRef"), "Data 2.4.4.3"))
            .must("id", UUID);

    static final Rule SCORE = Shape.of("Data 2.4.5.1")
            .may(
                    "scaled",
                    NUMBER.and(Rule.that(
                            value -> !value.isNumber()
                                    || value.decimalValue().abs().compareTo(BigDecimal.ONE) <= 0,
                            "from -1 to 1",
                            "Data 2.4.5.1")))
            .may("raw", NUMBER)
            .may("min", NUMBER)
            .may("max", NUMBER)
            .where(StatementRules::checkScore);

    static final Rule RESULT = Shape.of("Data 2.4.5")
            .may("score", SCORE)
            .may("success", BOOL)
            .may("completion", BOOL)
            .may("response", TEXT)
            .may("duration", DURATION)
            .may("extensions", EXTENSIONS);

    /** One activity may stand without an array (Data 2.4.6.2). */
    private static final Rule ACTIVITIES = (value, where, findings) -> {
        if (value.isObject()) {
            ACTIVITY.check(value, where, findings);
        } else {
            Rule.listOf(ACTIVITY, "Data 2.4.6.2").check(value, where, findings);
        }
    };

    private static final Rule RELEVANT_TYPES = Rule.listOf(IRI, "2.0: 4.2.5")
            .and(Rule.that(types -> !types.isEmpty(), "at least one type, or no such property", "2.0: 4.2.5"));

    static final Rule CONTEXT = Shape.of("Data 2.4.6")
            .may("registration", UUID)
            .may("instructor", ACTOR)
            .may("team", GROUP)
            .may(
                    "contextActivities",
                    Shape.of("Data 2.4.6.2")
                            .may("parent", ACTIVITIES)
                            .may("grouping", ACTIVITIES)
                            .may("category", ACTIVITIES)
                            .may("other", ACTIVITIES))
            .may("revision", TEXT)
            .may("platform", TEXT)
            .may("language", LANGUAGE)
            .may("statement", STATEMENT_REF)
            .may("extensions", EXTENSIONS)
            .maySince2(
                    "contextAgents",
                    Rule.listOf(
                            Shape.of("2.0: 4.2.5")
                                    .must("objectType", Rule.oneOf(Set.of("contextAgent"), "2.0: 4.2.5"))
                                    .must("agent", AGENT)
                                    .may("relevantTypes", RELEVANT_TYPES),
                            "2.0: 4.2.5"))
            .maySince2(
                    "contextGroups",
                    Rule.listOf(
                            Shape.of("2.0: 4.2.5")
                                    .must("objectType", Rule.oneOf(Set.of("contextGroup"), "2.0: 4.2.5"))
                                    .must("group", GROUP)
                                    .may("relevantTypes", RELEVANT_TYPES),
                            "2.0: 4.2.5"));

    /** Without a fileUrl its bytes come along, which {@link AttachmentReception} sees to. */
    static final Rule ATTACHMENT = Shape.of("Data 2.4.11")
            .must("usageType", IRI)
            .must("display", LANGUAGE_MAP)
            .may("description", LANGUAGE_MAP)
            .must("contentType", MEDIA_TYPE)
            .must("length", LENGTH)
            .must("sha2", SHA2)
            .may("fileUrl", IRI);

    private static final Rule ATTACHMENTS = Rule.listOf(ATTACHMENT, "Data 2.4.11");

    private static final Rule SUB_STATEMENT = Shape.of("Data 2.4.4.3, SubStatements")
            .must("objectType", Rule.oneOf(Set.of("SubStatement"), "Data 2.4.4.3"))
            .must("actor", ACTOR)
            .must("verb", VERB)
            .must("object", object(false))
            .may("result", RESULT)
            .may("context", CONTEXT)
            .may("timestamp", TIMESTAMP)
            .may("attachments", ATTACHMENTS)
            .where(StatementRules::checkContext);

    private static final Rule VERSION = (value, where, findings) -> {
        String expected = findings.version() == XapiVersion.V1_0_3
                ? "1\\.0(\\.\\d{1,5})?"
                : "2\\.0\\.\\d{1,5}|1\\.0(\\.\\d{1,5})?";
        Rule.text(text -> text.matches(expected), "the version of the request", "Data 2.4.10")
                .check(value, where, findings);
    };

    static final Rule STATEMENT = Shape.of("Data 2.4")
            .may("id", UUID)
            .must("actor", ACTOR)
            .must("verb", VERB)
            .must("object", object(true))
            .may("result", RESULT)
            .may("context", CONTEXT)
            .may("timestamp", TIMESTAMP)
            .may("stored", TIMESTAMP)
            .may("authority", AUTHORITY)
            .may("version", VERSION)
            .may("attachments", ATTACHMENTS)
            .where(StatementRules::checkContext)
            .where(StatementRules::checkVoiding);

    private StatementRules() {}

    /** Everything that is wrong with a statement. */
    static List<Problem> check(JsonNode statement, XapiVersion version, String where) {
        Findings findings = new Findings(version);
        STATEMENT.check(statement, where, findings);
        return findings.problems();
    }

    /** The object by its type, an Activity without one (Data 2.4.4). */
    private static Rule object(boolean mayBeSubStatement) {
        return (value, where, findings) -> {
            JsonNode type = value.path("objectType");
            switch (type.asText(type.isMissingNode() ? "Activity" : "")) {
                case "Activity" -> ACTIVITY.check(value, where, findings);
                case "Agent" -> AGENT.check(value, where, findings);
                case "Group" -> GROUP.check(value, where, findings);
                case "StatementRef" -> STATEMENT_REF.check(value, where, findings);
                case "SubStatement" -> checkSubStatement(value, where, findings, mayBeSubStatement);
                default ->
                    findings.add(
                            where + ".objectType",
                            "is " + Rule.shown(type),
                            "Activity, Agent, Group, StatementRef or SubStatement",
                            "Data 2.4.4");
            }
        };
    }

    private static void checkSubStatement(JsonNode value, String where, Findings findings, boolean allowed) {
        if (allowed) {
            SUB_STATEMENT.check(value, where, findings);
        } else {
            findings.add(where, "is a SubStatement within a SubStatement", "any other object", "Data 2.4.4.3");
        }
    }

    private static void checkScore(JsonNode score, String where, Findings findings) {
        JsonNode raw = score.path("raw");
        JsonNode min = score.path("min");
        JsonNode max = score.path("max");
        requireOrder(min, max, true, where + ".min", findings);
        requireOrder(min, raw, false, where + ".raw", findings);
        requireOrder(raw, max, false, where + ".raw", findings);
    }

    private static void requireOrder(JsonNode low, JsonNode high, boolean strictly, String where, Findings findings) {
        if (low.isNumber() && high.isNumber()) {
            int order = low.decimalValue().compareTo(high.decimalValue());
            if (order > 0 || strictly && order == 0) {
                findings.add(where, "is out of order", "min below max, and raw between them", "Data 2.4.5.1");
            }
        }
    }

    /** Revision and platform belong to activities only (Data 2.4.6). */
    private static void checkContext(JsonNode statement, String where, Findings findings) {
        if (!statement.path("object").path("objectType").asText("Activity").equals("Activity")) {
            for (String name : List.of("revision", "platform")) {
                if (statement.path("context").has(name)) {
                    findings.add(
                            Shape.place(where, "context." + name),
                            "stands beside an object that is no Activity",
                            "no such property",
                            "Data 2.4.6");
                }
            }
        }
    }

    private static void checkVoiding(JsonNode statement, String where, Findings findings) {
        if (NewStatement.isVoiding(statement)
                && !statement.path("object").path("objectType").asText().equals("StatementRef")) {
            findings.add(
                    Shape.place(where, "object"), "is no StatementRef", "the statement to be voided", "Data 2.3.2");
        }
    }
}
