package org.lmiinstitute.lms.learning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.lmiinstitute.lms.test.Installation;

/** The player in a browser, and somebody in front of it who knows every answer: the key is read from the database. */
final class AnsweringPage {

    /** Where the learner stands in a quiz, and how many answers are kept there. */
    record Place(String title, String question, int answers) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NEXT = Pattern.compile("^Next: ");

    private final Installation installation;
    private final Page page;

    AnsweringPage(Installation installation, Page page) {
        this.installation = installation;
        this.page = page;
    }

    void awaitReady() {
        assertThat(page.locator("#lmi-player[data-ready=true]")).isVisible();
    }

    /** The path of the revision that is played. */
    String documentAddress() {
        return launch().path("documentUrl").asText();
    }

    /** Reads, watches and works out everything before the quiz, in the order of the module. */
    void studyUpToTheQuiz() {
        for (JsonNode activity : document().path("activities")) {
            switch (activity.path("kind").asText()) {
                case "quiz" -> {
                    return;
                }
                case "video" -> watch(activity);
                case "data-exercise" -> activity.path("questions").forEach(question -> answerOnScreen(question));
                default -> awaitSaved();
            }
            button(NEXT).click();
        }
    }

    /** Answers half of the questions and goes on to the next. */
    Place answerHalfOfTheQuiz() {
        List<JsonNode> questions = quizQuestions();
        for (JsonNode question : questions.subList(0, questions.size() / 2)) {
            answerOnScreen(question);
            button(Pattern.compile("Next question")).click();
        }
        awaitSaved();
        return place();
    }

    void answerTheRestOfTheQuiz() {
        List<JsonNode> questions = quizQuestions();
        int last = questions.size() - 1;
        for (int i = questions.size() / 2; i <= last; i++) {
            answerOnScreen(questions.get(i));
            button(Pattern.compile(i == last ? "See your result" : "Next question"))
                    .click();
        }
        awaitSaved();
    }

    /** The place on the screen, with the number of answers that the launch of this page came with or that were added since. */
    Place place() {
        JsonNode answers = parse(page.evaluate(
                        """
                        async () => {
                          const page = await (await fetch(location.href)).text();
                          return page.match(/id="lmi-launch">(.*?)<\\/script>/s)[1];
                        }
                        """)
                .toString());
        return new Place(
                page.locator("main h1").innerText(),
                page.locator("main h2.of").innerText(),
                answers.path("progress")
                        .path("activities")
                        .path(quiz().path("short").asText())
                        .path("answers")
                        .size());
    }

    /** Completes the module without a screen, with the launch of its page. */
    void completeOverThePlayApi() {
        awaitReady();
        for (JsonNode activity : document().path("activities")) {
            String kind = activity.path("kind").asText();
            if (kind.equals("lesson")) {
                tell("/experiences", Map.of("activity", shortOf(activity), "kind", "finished"));
            } else if (kind.equals("video")) {
                tellWatched(activity);
            } else {
                questionsOf(activity)
                        .forEach(question -> tell(
                                "/answers",
                                Map.of(
                                        "activity", shortOf(activity),
                                        "question", shortOf(question),
                                        "response", responseTo(question),
                                        "try", 1)));
            }
        }
    }

    /** A test does not sit through a video: the ranges are told as the player tells them. */
    private void watch(JsonNode video) {
        awaitSaved();
        tellWatched(video);
    }

    private void tellWatched(JsonNode video) {
        double duration = video.path("duration").asDouble();
        tell(
                "/experiences",
                Map.of(
                        "activity",
                        shortOf(video),
                        "kind",
                        "watched",
                        "segments",
                        List.of(List.of(0, duration)),
                        "position",
                        duration));
    }

    private void tell(String path, Map<String, Object> event) {
        Object status = page.evaluate(
                """
                async ([path, event]) => {
                  const launch = JSON.parse(document.getElementById('lmi-launch').textContent);
                  const headers = { Authorization: launch.auth, 'Content-Type': 'application/json' };
                  const body = JSON.stringify({ id: crypto.randomUUID(), ...event });
                  return (await fetch(launch.endpoint + path, { method: 'POST', headers, body })).status;
                }
                """,
                List.of(path, event));
        if (!Integer.valueOf(200).equals(status)) {
            throw new AssertionError(path + " " + event + " answers " + status);
        }
    }

    private void answerOnScreen(JsonNode question) {
        String response = responseTo(question);
        Locator form = page.locator("form.question:not(.settled)").first();
        if (question.path("kind").asText().equals("numeric")) {
            form.locator("input").fill(response);
        } else {
            for (String choice : response.split("\\[,]")) {
                form.locator("input[value='" + choice + "']").check();
            }
        }
        int open = page.locator("form.question:not(.settled)").count();
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Check"))
                .click();
        assertThat(page.locator("form.question:not(.settled)")).hasCount(open - 1);
    }

    /** The right answer, as xAPI writes it. */
    private String responseTo(JsonNode question) {
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

    private JsonNode quiz() {
        return StreamSupport.stream(document().path("activities").spliterator(), false)
                .filter(activity -> activity.path("kind").asText().equals("quiz"))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> quizQuestions() {
        return questionsOf(quiz());
    }

    /** The questions of this learner: all, or those drawn, in the order drawn. */
    private List<JsonNode> questionsOf(JsonNode activity) {
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

    private void awaitSaved() {
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    private Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
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

    private static String shortOf(JsonNode node) {
        return node.path("short").asText();
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + text, e);
        }
    }
}
