package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.identity.Person;

/**
 * Finds a person in statements and documents, and puts another in their place: as an agent by each of their identities, and in any
 * text by their address, their account and their name.
 */
final class PersonTraces {

    private static final String AUTHORITY = "authority";

    private final String idBase;
    private final Person person;
    private final Person other;
    private final Pattern identifier;
    private final Pattern name;

    /** @param other who stands in their place */
    PersonTraces(String idBase, Person person, Person other) {
        this.idBase = idBase;
        this.person = person;
        this.other = other;
        this.identifier = whole(person.email(), person.accountId().toString(), sha1(person));
        this.name = whole(person.name());
    }

    /** No part of a longer address, id or name: that would be somebody else's. */
    private static Pattern whole(String... texts) {
        String any =
                String.join("|", List.of(texts).stream().map(Pattern::quote).toList());
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_.%+-])(?:" + any + ")(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Their identities as the keys of statements have them. */
    List<String> identities() {
        return identities(person);
    }

    /** The identities of who stands in their place, in the same order. */
    List<String> otherIdentities() {
        return identities(other);
    }

    private List<String> identities(Person who) {
        return List.of(
                "account " + idBase + "\n" + who.accountId(),
                "mbox mailto:" + who.email(),
                "mbox_sha1sum " + sha1(who));
    }

    /** What to look for, in lower case, in the text of whatever may mention them. */
    List<String> marks() {
        return List.of(
                person.email().toLowerCase(Locale.ROOT), person.accountId().toString(), sha1(person));
    }

    /**
     * Whether a statement is about the person: what they did or what was done to them, be it as a SubStatement. Whose result it has
     * where they stand as anything else, such as instructor or member of a group, is somebody else.
     */
    boolean isAbout(JsonNode statement) {
        JsonNode object = statement.path("object");
        return isPerson(statement.path("actor"))
                || isPerson(object)
                || isPerson(object.path("actor"))
                || isPerson(object.path("object"));
    }

    /** Whether the person takes part in a statement, wherever; who vouches for it is not part of it. */
    boolean takesPart(JsonNode statement) {
        for (Map.Entry<String, JsonNode> member : statement.properties()) {
            if (!member.getKey().equals(AUTHORITY) && hasAgent(member.getValue())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAgent(JsonNode node) {
        if (isPerson(node)) {
            return true;
        }
        for (JsonNode child : node) {
            if (hasAgent(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPerson(JsonNode node) {
        return node.path("mbox").asText().equalsIgnoreCase("mailto:" + person.email())
                || node.path("mbox_sha1sum").asText().equalsIgnoreCase(sha1(person))
                || node.path("account").path("homePage").asText().equals(idBase)
                        && node.path("account")
                                .path("name")
                                .asText()
                                .equals(person.accountId().toString());
    }

    /** Whether a text names the person, be it by nothing but the name. */
    boolean isNamedIn(String text) {
        return identifier.matcher(text).find() || name.matcher(text).find();
    }

    /** The same with the other in the person's place; the name too, but only where it is said that it is theirs. */
    JsonNode replaced(JsonNode json) {
        JsonNode copy = json.deepCopy();
        return replace(
                copy, hasAgent(copy) || identifier.matcher(copy.toString()).find());
    }

    /** The same for text that is no JSON. */
    String replaced(String text) {
        return identifier.matcher(text).find() ? replace(text, true) : text;
    }

    private JsonNode replace(JsonNode node, boolean withName) {
        if (node instanceof TextNode text) {
            String changed = replace(text.textValue(), withName);
            return changed.equals(text.textValue()) ? text : TextNode.valueOf(changed);
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replace(array.get(i), withName));
            }
        }
        if (node instanceof ObjectNode object) {
            replaceMembers(object, withName);
        }
        return node;
    }

    private void replaceMembers(ObjectNode object, boolean withName) {
        if (isPerson(object) && object.has("name")) {
            object.put("name", other.name());
        }
        ObjectNode changed = object.objectNode();
        object.properties()
                .forEach(member -> changed.set(replace(member.getKey(), false), replace(member.getValue(), withName)));
        object.removeAll();
        object.setAll(changed);
    }

    private String replace(String text, boolean withName) {
        String changed =
                identifier.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacementOf(found.group())));
        return withName ? name.matcher(changed).replaceAll(Matcher.quoteReplacement(other.name())) : changed;
    }

    private String replacementOf(String found) {
        if (found.equalsIgnoreCase(person.email())) {
            return other.email();
        }
        return found.equalsIgnoreCase(sha1(person))
                ? sha1(other)
                : other.accountId().toString();
    }

    /** As xAPI wants it: of the whole mailto IRI (1.0.3 Data 2.4.2.3). */
    private static String sha1(Person who) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1")
                            .digest(("mailto:" + who.email()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
