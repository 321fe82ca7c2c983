package org.lmiinstitute.lms.curriculum.internal.format;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the braces of a directive: {@code {key=value key="a text with \"quotes\""}}. */
final class Attributes {

    /** A value, and the offset at which it stands within the braces. */
    record Value(String text, int offset) {}

    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s*([A-Za-z][A-Za-z0-9-]*)=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s\"{}]*))(?=\\s|$)\\s*");

    private Attributes() {}

    /** The values by key; empty if the braces cannot be read or hold a key twice. */
    static Optional<Map<String, Value>> read(String braces) {
        Map<String, Value> values = new LinkedHashMap<>();
        if (braces == null) {
            return Optional.of(values);
        }
        String inside = braces.substring(1, braces.length() - 1);
        Matcher attribute = ATTRIBUTE.matcher(inside);
        int at = 0;
        while (at < inside.length() && !inside.substring(at).isBlank()) {
            if (!attribute.find(at) || attribute.start() != at) {
                return Optional.empty();
            }
            int group = attribute.group(2) != null ? 2 : 3;
            String text = attribute.group(group).replaceAll("\\\\(.)", "$1");
            if (values.put(attribute.group(1), new Value(text, 1 + attribute.start(group))) != null) {
                return Optional.empty();
            }
            at = attribute.end();
        }
        return Optional.of(values);
    }

    static Map<String, String> texts(Map<String, Value> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((key, value) -> texts.put(key, value.text()));
        texts.remove("id");
        return texts;
    }
}
