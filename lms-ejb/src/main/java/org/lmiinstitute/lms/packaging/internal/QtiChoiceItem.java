package org.lmiinstitute.lms.packaging.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lmiinstitute.lms.curriculum.PlainText;

/**
 * A question with choices as multiple choice, multiple response or, where its choices are the two words, true/false.
 *
 * <p>The profile marks several right answers as a whole (4.10.3), where ours gives part of the points for part of them. Two choices
 * that are not true and false stay a multiple choice, although the profile counts three (rule 4d): every importer takes it, and
 * true/false would replace the author's words.
 */
final class QtiChoiceItem {

    private final XmlText xml;
    private final QtiText qti;
    private final CartridgeQuestion question;
    private final List<CartridgeQuestion.Choice> choices;
    private final boolean isTrueFalse;
    private final CartridgeTexts texts;

    QtiChoiceItem(XmlText xml, CartridgeQuestion question, CartridgeTexts texts) {
        this.xml = xml;
        this.qti = new QtiText(xml);
        this.question = question;
        this.choices = question.choices();
        this.texts = texts;
        this.isTrueFalse = !question.hasSeveralAnswers() && saysTrueAndFalse();
    }

    String profile() {
        if (question.hasSeveralAnswers()) {
            return "cc.multiple_response.v0p1";
        }
        return isTrueFalse ? "cc.true_false.v0p1" : "cc.multiple_choice.v0p1";
    }

    void presentation(boolean shuffles) {
        xml.open("presentation");
        qti.material(question.prompt());
        xml.open(
                        "response_lid",
                        "ident",
                        QtiText.RESPONSE,
                        "rcardinality",
                        question.hasSeveralAnswers() ? "Multiple" : "Single")
                .open("render_choice", "shuffle", shuffles ? "Yes" : "No");
        choices.forEach(choice -> {
            xml.open("response_label", "ident", ident(choice));
            qti.material(choice.html());
            xml.close();
        });
        xml.close().close().close();
    }

    void marking() {
        qti.openMarking();
        QtiText.Feedback general = general();
        qti.always(general);
        if (question.hasSeveralAnswers()) {
            several();
        } else {
            IntStream.range(0, choices.size()).forEach(this::one);
        }
        xml.close();
        qti.feedback(Stream.concat(
                        Stream.of(general), IntStream.range(0, choices.size()).mapToObj(this::feedback))
                .toList());
    }

    private void one(int place) {
        xml.open("respcondition", "continue", "No").open("conditionvar");
        equal(choices.get(place));
        xml.close();
        qti.score(choices.get(place).isCorrect() ? 100 : 0).show(feedback(place));
        xml.close();
    }

    /** What is said of each choice first, then the score: an importer that reads the last word on a choice finds the score. */
    private void several() {
        IntStream.range(0, choices.size())
                .filter(place -> !feedback(place).isEmpty())
                .forEach(this::saidOf);
        xml.open("respcondition", "continue", "No").open("conditionvar").open("and");
        choices.forEach(choice -> {
            if (choice.isCorrect()) {
                equal(choice);
            } else {
                xml.open("not");
                equal(choice);
                xml.close();
            }
        });
        xml.close().close();
        qti.score(100);
        xml.close();
    }

    private void saidOf(int place) {
        xml.open("respcondition", "continue", "Yes").open("conditionvar");
        equal(choices.get(place));
        xml.close();
        qti.show(feedback(place));
        xml.close();
    }

    private void equal(CartridgeQuestion.Choice choice) {
        xml.leaf("varequal", ident(choice), "respident", QtiText.RESPONSE, "case", "Yes");
    }

    private QtiText.Feedback feedback(int place) {
        return new QtiText.Feedback(
                "answer_" + (place + 1) + "_fb", choices.get(place).feedback());
    }

    private QtiText.Feedback general() {
        return QtiText.Feedback.general(Json.text(question.key(), "general"));
    }

    private String ident(CartridgeQuestion.Choice choice) {
        if (!isTrueFalse) {
            return choice.id();
        }
        return word(choice).equals(word("answer.true")) ? "true" : "false";
    }

    private boolean saysTrueAndFalse() {
        Set<String> words = Set.of(word("answer.true"), word("answer.false"));
        return choices.size() == 2
                && choices.stream()
                                .map(this::word)
                                .distinct()
                                .filter(words::contains)
                                .count()
                        == 2;
    }

    private String word(CartridgeQuestion.Choice choice) {
        return PlainText.of(choice.html()).toLowerCase(texts.locale());
    }

    private String word(String key) {
        return texts.say(key).toLowerCase(texts.locale());
    }
}
