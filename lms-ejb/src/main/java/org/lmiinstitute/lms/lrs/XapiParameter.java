package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.internal.ParameterRules;

/** Parameters of the resources, read and checked; each failure names the parameter (xAPI 1.0.3 Communication 2). */
public final class XapiParameter {

    private XapiParameter() {}

    /** An Agent or identified Group, as JSON. */
    public static ObjectNode agent(String name, String json, XapiVersion version) {
        return ParameterRules.agent(name, json, version);
    }

    public static Instant timestamp(String name, String text) {
        return ParameterRules.timestamp(name, text);
    }

    public static UUID uuid(String name, String text) {
        return ParameterRules.uuid(name, text);
    }

    public static String iri(String name, String text) {
        return ParameterRules.iri(name, text);
    }

    public static boolean bool(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new InvalidInputException(name, "is " + text, "true or false");
        }
        return text.equals("true");
    }
}
