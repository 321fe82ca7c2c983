package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What a JSON value of a statement must be. */
@FunctionalInterface
interface Rule {

    /** Adds what is wrong with the value, whose place is {@code where}. */
    void check(JsonNode value, String where, Findings findings);

    /** Anything goes. */
    static Rule anything() {
        return (value, where, findings) -> {};
    }

    static Rule that(Predicate<JsonNode> holds, String expected, String clause) {
        return (value, where, findings) -> {
            if (!holds.test(value)) {
                findings.add(where, "is " + shown(value), expected, clause);
            }
        };
    }

    static Rule text(Predicate<String> holds, String expected, String clause) {
        return that(value -> value.isTextual() && holds.test(value.textValue()), expected, clause);
    }

    static Rule oneOf(Set<String> values, String clause) {
        return text(values::contains, "one of " + String.join(", ", new TreeSet<>(values)), clause);
    }

    static Rule listOf(Rule element, String clause) {
        return (value, where, findings) -> {
            if (!value.isArray()) {
                findings.add(where, "is " + shown(value), "an array", clause);
                return;
            }
            for (int i = 0; i < value.size(); i++) {
                element.check(value.get(i), where + "[" + i + "]", findings);
            }
        };
    }

    default Rule and(Rule other) {
        return (value, where, findings) -> {
            check(value, where, findings);
            other.check(value, where, findings);
        };
    }

    /** A value as an error shows it: short. */
    static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
