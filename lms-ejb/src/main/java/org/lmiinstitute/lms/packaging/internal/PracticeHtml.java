package org.lmiinstitute.lms.packaging.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lmiinstitute.lms.curriculum.PlainText;

/**
 * A practice question as text, with its answer folded away below it. An importer that knows no folding shows the answer as a
 * paragraph of its own.
 */
record PracticeHtml(XmlText html, CartridgeTexts texts) {

    void write(CartridgeQuestion question) {
        html.open("div", "class", "practice", "id", question.id())
                .open("p")
                .leaf("strong", texts.say("practice.label"))
                .close()
                .markup(clean(question.prompt()));
        if (question.isNumeric()) {
            numeric(question);
        } else {
            choices(question);
        }
        html.close();
    }

    private void choices(CartridgeQuestion question) {
        if (question.hasSeveralAnswers()) {
            html.leaf("p", texts.say("practice.several"));
        }
        html.open("ul");
        question.choices().forEach(choice -> html.markup("<li>" + clean(choice.html()) + "</li>"));
        html.close();
        answer();
        question.choices().stream()
                .filter(CartridgeQuestion.Choice::isCorrect)
                .forEach(choice -> html.leaf("p", texts.say("practice.right", PlainText.of(choice.html()))));
        feedback(question.choices().stream()
                .filter(choice -> !choice.feedback().isEmpty())
                .toList());
        said(Json.text(question.key(), "general"));
        html.close();
    }

    private void feedback(List<CartridgeQuestion.Choice> choices) {
        if (choices.isEmpty()) {
            return;
        }
        html.open("ul");
        choices.forEach(choice -> html.markup("<li><em>" + CleanHtml.of(PlainText.of(choice.html()), "") + "</em> "
                + clean(choice.feedback()) + "</li>"));
        html.close();
    }

    private void numeric(CartridgeQuestion question) {
        html.leaf("p", form(question));
        answer();
        Locale locale = texts.locale();
        String right = TableNumber.shown(question.numbers().path("answer"), question.decimals(), locale);
        html.leaf("p", texts.say("practice.right", (right + " " + question.unit()).strip()));
        Stream.of(Json.text(question.numbers(), "worked"), Json.text(question.key(), "right"))
                .forEach(this::said);
        Json.elements(question.numbers().path("traps")).forEach(trap -> {
            html.leaf(
                    "p",
                    texts.say("practice.slip", TableNumber.shown(trap.path("answer"), question.decimals(), locale)));
            said(Json.text(trap, "feedback"));
        });
        html.close();
    }

    private String form(CartridgeQuestion question) {
        return question.unit().isEmpty()
                ? texts.say("practice.decimals", question.decimals())
                : texts.say("practice.unitDecimals", question.unit(), question.decimals());
    }

    private void answer() {
        html.open("details").leaf("summary", texts.say("practice.answer"));
    }

    private void said(String part) {
        if (!part.isEmpty()) {
            html.markup(clean(part));
        }
    }

    private static String clean(String part) {
        return CleanHtml.of(part, CartridgePage.ROOT);
    }
}
