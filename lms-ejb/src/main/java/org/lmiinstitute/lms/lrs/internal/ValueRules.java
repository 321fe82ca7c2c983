package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.IriSyntax;
import org.lmiinstitute.lms.lrs.Timestamps;

/** The special data types of the specification (xAPI 1.0.3 Data, section 4) and the values built of them. */
final class ValueRules {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[089abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}");
    private static final Pattern MAILTO = Pattern.compile("mailto:[^\\s@<>]+@[^\\s@<>]+");
    private static final Pattern HEX40 = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern HASH =
            Pattern.compile("[0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128}");
    private static final Pattern DURATION_TEXT =
            Pattern.compile("P(?=.)(\\d+([.,]\\d+)?W|(\\d+([.,]\\d+)?Y)?(\\d+([.,]\\d+)?M)?"
                    + "(\\d+([.,]\\d+)?D)?(T(?=\\d)(\\d+([.,]\\d+)?H)?(\\d+([.,]\\d+)?M)?(\\d+([.,]\\d+)?S)?)?)");
    /** It becomes a header of a part when the attachment is answered, so it has no line break. */
    private static final Pattern MEDIA_TYPE_TEXT =
            Pattern.compile("[^\\s\\p{Cc}/;]+/[^\\s\\p{Cc}/;]+([ \\t]*;[\\t\\P{Cc}]*)?");

    static final Rule TEXT = Rule.text(text -> true, "a string", "Data 2.2");
    static final Rule BOOL = Rule.that(JsonNode::isBoolean, "true or false", "Data 2.2");
    static final Rule NUMBER = Rule.that(JsonNode::isNumber, "a number", "Data 2.2");
    static final Rule UUID = Rule.text(matching(UUID_TEXT), "a UUID in its standard form", "Data 4.4");
    static final Rule IRI = Rule.text(IriSyntax::isIri, "an IRI with a scheme", "Data 4.3");
    static final Rule MBOX = Rule.text(matching(MAILTO), "mailto: and an address", "Data 2.4.2.3");
    static final Rule SHA1 = Rule.text(matching(HEX40), "40 hexadecimal digits", "Data 2.4.2.3");
    static final Rule SHA2 = Rule.text(matching(HASH), "a SHA-2 hash in hexadecimal", "Data 2.4.11");
    static final Rule DURATION = Rule.text(matching(DURATION_TEXT), "an ISO 8601 duration such as PT1H30M", "Data 4.6");
    static final Rule TIMESTAMP = Rule.text(ValueRules::isTimestamp, "an ISO 8601 timestamp", "Data 4.5");
    static final Rule LANGUAGE = Rule.text(ValueRules::isLanguage, "a language tag (RFC 5646)", "Data 4.2");
    static final Rule MEDIA_TYPE = Rule.text(
            text -> text.length() <= 255 && MEDIA_TYPE_TEXT.matcher(text).matches(), "a media type", "Data 2.4.11");
    static final Rule LENGTH =
            Rule.that(value -> value.isIntegralNumber() && value.longValue() >= 0, "a length in bytes", "Data 2.4.11");

    static final Rule LANGUAGE_MAP = map(LANGUAGE, TEXT, "a language map", "Data 4.2");

    /** The values of extensions may be anything, null included (Data 2.2, 4.1). */
    static final Rule EXTENSIONS = map(IRI, Rule.anything(), "an object with IRIs as keys", "Data 4.1");

    private ValueRules() {}

    static boolean isUuid(String text) {
        return UUID_TEXT.matcher(text).matches();
    }

    static Rule map(Rule keys, Rule values, String expected, String clause) {
        return (value, where, findings) -> {
            if (!value.isObject()) {
                findings.add(where, "is " + Rule.shown(value), expected, clause);
                return;
            }
            value.properties().forEach(member -> {
                keys.check(Parsing.MAPPER.getNodeFactory().textNode(member.getKey()), where + " (key)", findings);
                values.check(member.getValue(), Shape.place(where, member.getKey()), findings);
            });
        };
    }

    private static Predicate<String> matching(Pattern pattern) {
        return text -> pattern.matcher(text).matches();
    }

    private static boolean isTimestamp(String text) {
        try {
            Timestamps.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isLanguage(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
