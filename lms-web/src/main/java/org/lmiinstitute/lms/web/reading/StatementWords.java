package org.lmiinstitute.lms.web.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.lmiinstitute.lms.lrs.AccountNames;

/** Reads the words of a statement: names where there are any, else the ids that stand for them. */
final class StatementWords {

    private static final int HASH_SHOWN = 8;

    private final JsonNode statement;
    private final AccountNames accounts;
    private final Locale locale;

    /** @param accounts what accounts of this installation are called */
    StatementWords(JsonNode statement, AccountNames accounts, Locale locale) {
        this.statement = statement;
        this.accounts = accounts;
        this.locale = locale;
    }

    String actor() {
        return agent(statement.path("actor"));
    }

    String verb() {
        JsonNode verb = statement.path("verb");
        String display = inLanguage(verb.path("display"));
        return display.isEmpty() ? KnownVerbs.nameOf(verb.path("id").asText()) : display;
    }

    String object() {
        return object(statement.path("object"));
    }

    /** Whether the verb itself tells how it went. */
    boolean saysSuccess() {
        String verb = KnownVerbs.nameOf(statement.path("verb").path("id").asText());
        return verb.equals("passed") || verb.equals("failed");
    }

    /** Activities in whose line others are found; the rest are no activities. */
    boolean isAboutActivity() {
        return kind(statement.path("object")).equals("Activity");
    }

    /** When it happened; {@code fallback} if it does not say so in a form that can be read. */
    Instant happened(Instant fallback) {
        try {
            return OffsetDateTime.parse(statement.path("timestamp").asText()).toInstant();
        } catch (DateTimeException e) {
            return fallback;
        }
    }

    private String object(JsonNode object) {
        return switch (kind(object)) {
            case "Agent", "Group" -> agent(object);
            case "StatementRef" -> object.path("id").asText();
            case "SubStatement" -> new StatementWords(object, accounts, locale).sentence();
            default -> activity(object);
        };
    }

    private String sentence() {
        return actor() + " " + verb() + " " + object();
    }

    private static String kind(JsonNode object) {
        return object.path("objectType").asText("Activity");
    }

    private String activity(JsonNode activity) {
        String name = inLanguage(activity.path("definition").path("name"));
        return name.isEmpty() ? activity.path("id").asText() : name;
    }

    /** The name that is given, the account's, or the identity itself. */
    private String agent(JsonNode agent) {
        String name = agent.path("name").asText();
        return accounts.of(agent).orElseGet(() -> name.isBlank() ? identity(agent) : name);
    }

    private String identity(JsonNode agent) {
        if (agent.has("mbox")) {
            return agent.path("mbox").asText().replaceFirst("^mailto:", "");
        }
        if (agent.has("mbox_sha1sum")) {
            String hash = agent.path("mbox_sha1sum").asText();
            return "#" + hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
        }
        if (agent.has("openid")) {
            return agent.path("openid").asText();
        }
        String account = agent.path("account").path("name").asText();
        return account.isEmpty() ? members(agent) : account;
    }

    private String members(JsonNode group) {
        StringBuilder names = new StringBuilder();
        group.path("member")
                .forEach(member -> names.append(names.length() == 0 ? "" : ", ").append(agent(member)));
        return names.length() == 0 ? group.path("objectType").asText("?") : names.toString();
    }

    /** The text in the visitor's language, in English, or in whatever there is. */
    private String inLanguage(JsonNode texts) {
        String first = "";
        String english = "";
        for (Map.Entry<String, JsonNode> text : texts.properties()) {
            String language = Locale.forLanguageTag(text.getKey()).getLanguage();
            if (language.equals(locale.getLanguage())) {
                return text.getValue().asText();
            }
            english = language.equals("en") ? text.getValue().asText() : english;
            first = first.isEmpty() ? text.getValue().asText() : first;
        }
        return english.isEmpty() ? first : english;
    }
}
