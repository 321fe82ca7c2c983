package org.lmiinstitute.lms.test.partner;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A learner at a module in the player, wherever the player runs: reads each lesson, watches each video, works out each exercise, and
 * answers the quiz rightly but for the questions whose numbers (from 1, in the order of the document) are given.
 */
final class ModuleLearner {

    private static final LocatorAssertions.IsVisibleOptions A_WHILE =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    /** Finds the question that a form shows, and its variant, by the text of the prompt: what a person goes by. */
    private static final String WHICH =
            """
            (form, json) => {
              const plain = (text) => text.replace(/\\s+/g, ' ').trim();
              const text = (html) => { const holder = document.createElement('template'); holder.innerHTML = html; return plain(holder.content.textContent); };
              const shown = plain(form.querySelector('legend, .prompt').textContent);
              const prompts = (question) => question.variants ? question.variants.map((variant) => variant.prompt) : [question.prompt];
              const found = JSON.parse(json).map((question) => prompts(question).findIndex((prompt) => text(prompt) === shown));
              const index = found.findIndex((variant) => variant >= 0);
              return [index, found[index]];
            }
            """;

    private final Frame frame;
    private final UnpackedModule module;
    private final Set<Integer> wrong;

    ModuleLearner(Frame frame, UnpackedModule module, Set<Integer> wrong) {
        this.frame = frame;
        this.module = module;
        this.wrong = wrong;
        frame.waitForSelector("#lmi-player[data-ready='true']");
    }

    /** Heading, and the question's number in a quiz: "Check yourself, Question 4 of 8". */
    String place() {
        String heading = frame.locator("main h1").textContent();
        Locator question = frame.locator("main .of");
        return question.count() == 0 ? heading : heading + ", " + question.textContent();
    }

    /** Does every activity before the quiz. */
    void studyUntilQuiz() {
        studyUntil("quiz");
    }

    /** Does every activity before the first of this kind. */
    void studyUntil(String kind) {
        while (!kind.equals(current().path("kind").asText())) {
            study(current());
            frame.locator("button.next").click();
        }
    }

    void answerQuestions(int count) {
        for (int i = 0; i < count; i++) {
            answerQuestion();
            onward().click();
        }
    }

    /** Answers what is open; looks at each question with its feedback, and at the result. */
    void answerEachQuestion(Runnable look) {
        while (frame.locator("form.question").count() > 0) {
            answerQuestion();
            look.run();
            onward().click();
        }
        look.run();
    }

    /** Answers what is open, looks at the result and finishes the module. */
    void finish() {
        while (frame.locator("form.question").count() > 0) {
            answerQuestion();
            onward().click();
        }
        assertThat(frame.getByRole(AriaRole.HEADING, named("Passed"))).isVisible();
        frame.locator("button.next").click();
        assertThat(frame.getByRole(AriaRole.HEADING, named("You finished this module")))
                .isVisible();
    }

    /** Goes to the next activity, whatever is left to do in this one. */
    void goOn() {
        String before = place();
        frame.locator("button.next").click();
        assertThat(frame.locator("main h1")).not().hasText(before);
    }

    /** The module's title, as the window has it. */
    String title() {
        return frame.title().replaceFirst(".* · ", "");
    }

    /** Leaves by the receipt, as a careful learner does. */
    void leave() {
        readReceipt();
        assertThat(frame.getByText("You can close this window now.")).isVisible(A_WHILE);
    }

    /** Leaves a module of web pages by the receipt, for the page of its course. */
    void leaveForTheCourse() {
        readReceipt();
        frame.waitForSelector(".modules");
    }

    private void readReceipt() {
        press("Exit");
        assertThat(frame.getByText(Pattern.compile("Everything is (saved|kept in this browser)\\.")))
                .isVisible(A_WHILE);
        press("Leave");
    }

    private void press(String button) {
        frame.getByRole(
                        AriaRole.BUTTON,
                        new Frame.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** The quiz's score for these answers, 0 to 1, worked out apart from the player. */
    double expectedScore() {
        double reached = 0;
        double possible = 0;
        int number = 0;
        for (JsonNode question : module.quiz().path("questions")) {
            number++;
            possible += question.path("points").asDouble(1);
            reached += wrong.contains(number) ? 0 : question.path("points").asDouble(1);
        }
        return reached / possible;
    }

    private void study(JsonNode activity) {
        switch (activity.path("kind").asText()) {
            case "video" -> watch();
            case "data-exercise" -> workOut(activity);
            default -> assertThat(frame.locator("button.next")).isVisible();
        }
    }

    private void watch() {
        frame.locator("video")
                .evaluate("video => { video.muted = true; video.playbackRate = 8; return video.play(); }");
        assertThat(frame.getByText("This video is done.")).isVisible(A_WHILE);
    }

    private void workOut(JsonNode exercise) {
        for (Locator form : frame.locator("form.question").all()) {
            answer(form, exercise, Set.of());
            assertThat(form.locator("button[type=submit]")).isHidden();
        }
    }

    private void answerQuestion() {
        answer(frame.locator("form.question"), module.quiz(), wrong);
        assertThat(onward()).isVisible();
    }

    private Locator onward() {
        return frame.locator(".onward .btn").first();
    }

    private void answer(Locator form, JsonNode activity, Set<Integer> wrongNumbers) {
        List<?> found =
                (List<?>) form.evaluate(WHICH, activity.path("questions").toString());
        int index = ((Number) found.get(0)).intValue();
        int variant = ((Number) found.get(1)).intValue();
        JsonNode question = activity.path("questions").get(index);
        JsonNode key = module.key().path(question.path("short").asText());
        boolean rightly = !wrongNumbers.contains(index + 1);
        if ("numeric".equals(question.path("kind").asText())) {
            form.locator("input.num").fill(number(key.path("variants").get(variant), rightly));
        } else {
            choose(form, question, key, rightly);
        }
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Check"))
                .click();
    }

    private static String number(JsonNode key, boolean rightly) {
        BigDecimal answer = new BigDecimal(key.path("answer").asText());
        return (rightly ? answer : answer.add(BigDecimal.valueOf(1000))).toPlainString();
    }

    private static void choose(Locator form, JsonNode question, JsonNode key, boolean rightly) {
        List<String> correct = texts(key.path("correct"));
        List<String> incorrect = new ArrayList<>();
        question.path("choices")
                .forEach(choice -> incorrect.add(choice.path("id").asText()));
        incorrect.removeAll(correct);
        for (String choice : rightly ? correct : incorrect.subList(0, 1)) {
            form.locator("input[value='" + choice + "']").check();
        }
    }

    private JsonNode current() {
        String title = frame.locator("main h1").textContent();
        return activities().stream()
                .filter(activity -> activity.path("title").asText().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The module has no activity \"" + title + "\""));
    }

    private List<JsonNode> activities() {
        return StreamSupport.stream(module.document().path("activities").spliterator(), false)
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Frame.GetByRoleOptions named(String name) {
        return new Frame.GetByRoleOptions().setName(name).setExact(true);
    }
}
