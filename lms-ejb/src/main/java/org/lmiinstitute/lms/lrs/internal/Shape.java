package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lmiinstitute.lms.lrs.XapiVersion;

/** The shape of a JSON object: the properties that it may have and must have, and rules between them. */
final class Shape implements Rule {

    private final String clause;
    private final Map<String, Property> properties = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    private Shape(String clause) {
        this.clause = clause;
    }

    private record Property(Supplier<Rule> rule, boolean required, XapiVersion since) {}

    /** @param clause where the specification describes the object */
    static Shape of(String clause) {
        return new Shape(clause);
    }

    Shape must(String name, Rule rule) {
        properties.put(name, new Property(() -> rule, true, XapiVersion.V1_0_3));
        return this;
    }

    Shape may(String name, Rule rule) {
        return may(name, () -> rule);
    }

    /** For shapes that contain each other. */
    Shape may(String name, Supplier<Rule> rule) {
        properties.put(name, new Property(rule, false, XapiVersion.V1_0_3));
        return this;
    }

    /** A property that version 2.0 added. */
    Shape maySince2(String name, Rule rule) {
        properties.put(name, new Property(() -> rule, false, XapiVersion.V2_0_0));
        return this;
    }

    /** A rule between properties, checked after each of them. */
    Shape where(Rule rule) {
        rules.add(rule);
        return this;
    }

    @Override
    public void check(JsonNode value, String where, Findings findings) {
        if (!value.isObject()) {
            findings.add(where.isEmpty() ? "statement" : where, "is " + Rule.shown(value), "an object", clause);
            return;
        }
        value.properties().forEach(member -> checkMember(member.getKey(), member.getValue(), where, findings));
        properties.forEach((name, property) -> {
            if (property.required && !value.has(name)) {
                findings.add(place(where, name), "is missing", "it is required", clause);
            }
        });
        rules.forEach(rule -> rule.check(value, where, findings));
    }

    private void checkMember(String name, JsonNode value, String where, Findings findings) {
        Property property = properties.get(name);
        if (property == null || property.since.compareTo(findings.version()) > 0) {
            findings.add(place(where, name), "is not a property of this object", "one of " + known(findings), clause);
        } else if (value.isNull()) {
            findings.add(place(where, name), "is null", "a value, or no such property", "Data 2.2");
        } else {
            property.rule.get().check(value, place(where, name), findings);
        }
    }

    private String known(Findings findings) {
        return String.join(
                ", ",
                properties.entrySet().stream()
                        .filter(entry -> entry.getValue().since.compareTo(findings.version()) <= 0)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    static String place(String where, String name) {
        String shown = name.isBlank() ? "\"" + name + "\"" : name;
        return where.isEmpty() ? shown : where + "." + shown;
    }
}
