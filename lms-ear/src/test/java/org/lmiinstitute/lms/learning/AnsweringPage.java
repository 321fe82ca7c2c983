package org.lmiinstitute.lms.learning;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.test.Installation;

/** The player in a browser, and somebody in front of it who knows every answer. */
final class AnsweringPage {

    /** Where the learner stands in a quiz, and how many answers are kept there. */
    record Place(String title, String question, int answers) {}

    private static final Pattern NEXT = Pattern.compile("^Next: ");

    private final Page page;
    private final PlayedModule module;
    private final PlayApi api;

    AnsweringPage(Installation installation, Page page) {
        this.page = page;
        module = new PlayedModule(installation, page);
        api = new PlayApi(module, page);
    }

    PlayedModule module() {
        return module;
    }

    PlayApi api() {
        return api;
    }

    void awaitReady() {
        assertThat(page.locator("#lmi-player[data-ready=true]")).isVisible();
    }

    /** Reads, watches and works out everything before the quiz, in the order of the module. */
    void studyUpToTheQuiz() {
        for (JsonNode activity : module.activities()) {
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
        List<JsonNode> questions = module.quizQuestions();
        for (JsonNode question : questions.subList(0, questions.size() / 2)) {
            answerOnScreen(question);
            button(Pattern.compile("Next question")).click();
        }
        awaitSaved();
        return place();
    }

    void answerTheRestOfTheQuiz() {
        List<JsonNode> questions = module.quizQuestions();
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
        JsonNode answers = PlayedModule.parse(page.evaluate(
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
                        .path(PlayedModule.shortOf(module.quiz()))
                        .path("answers")
                        .size());
    }

    /** A test does not sit through a video: the ranges are told as the player tells them. */
    private void watch(JsonNode video) {
        awaitSaved();
        api.tellWatched(video);
    }

    private void answerOnScreen(JsonNode question) {
        String response = module.responseTo(question);
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

    private void awaitSaved() {
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    private Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
