package org.lmiinstitute.lms.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.lmiinstitute.lms.test.Installation;

/** What a player's page shows, and every right answer: the launch is read from the page, document and key from the database. */
final class PlayedModule {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Installation installation;
    private final Page page;

    PlayedModule(Installation installation, Page page) {
        this.installation = installation;
        this.page = page;
    }

    Iterable<JsonNode> activities() {
        return document().path("activities");
    }

    /** The right answer, as xAPI writes it. */
    String responseTo(JsonNode question) {
        JsonNode key = key().path(shortOf(question));
        if (key.path("kind").asText().equals("numeric")) {
            int variant = launch().path("draws").path(shortOf(question)).asInt();
            return key.path("variants").path(variant).path("answer").asText();
        }
        return String.join(
                "[,]",
                StreamSupport.stream(key.path("correct").spliterator(), false)
                        .map(JsonNode::asText)
                        .sorted()
                        .toList());
    }

    JsonNode quiz() {
        return StreamSupport.stream(document().path("activities").spliterator(), false)
                .filter(activity -> activity.path("kind").asText().equals("quiz"))
                .findFirst()
                .orElseThrow();
    }

    List<JsonNode> quizQuestions() {
        return questionsOf(quiz());
    }

    /** The questions of this learner: all, or those drawn, in the order drawn. */
    List<JsonNode> questionsOf(JsonNode activity) {
        List<JsonNode> all = StreamSupport.stream(activity.path("questions").spliterator(), false)
                .toList();
        JsonNode drawn = launch().path("draws").path(shortOf(activity));
        return drawn.isMissingNode()
                ? all
                : StreamSupport.stream(drawn.spliterator(), false)
                        .flatMap(name -> all.stream()
                                .filter(question -> shortOf(question).equals(name.asText())))
                        .toList();
    }

    /** The path of the revision that is played. */
    String documentAddress() {
        return launch().path("documentUrl").asText();
    }

    private JsonNode launch() {
        return parse(page.locator("#lmi-launch").textContent());
    }

    private JsonNode document() {
        return revision("document");
    }

    private JsonNode key() {
        return revision("answer_key");
    }

    private JsonNode revision(String column) {
        UUID id = UUID.fromString(documentAddress().replaceAll(".*/|\\.json", ""));
        try (var connection = installation.database();
                var query = connection.prepareStatement(
                        "select " + column + " from module_revision where lower(hex(id)) = ?")) {
            query.setString(1, id.toString().replace("-", ""));
            try (var rows = query.executeQuery()) {
                rows.next();
                return parse(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String shortOf(JsonNode node) {
        return node.path("short").asText();
    }

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + text, e);
        }
    }
}
