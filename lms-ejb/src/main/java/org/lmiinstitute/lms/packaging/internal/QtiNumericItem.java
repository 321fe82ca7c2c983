package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question that asks for a number as fill in the blank: the profile knows no numbers, so its answers are spellings. Known slips
 * are told in the general feedback and have no condition of their own, because Canvas takes every text that is compared for a right
 * answer. Pattern match would not help: Moodle reads its score as a hundredfold.
 */
record QtiNumericItem(XmlText xml, QtiText qti, CartridgeQuestion question, CartridgeTexts texts) {

    static final String PROFILE = "cc.fib.v0p1";

    /** What the spellings stand for, in the one field of the profile that takes any text. */
    String category() {
        return "numeric, tolerance "
                + question.numbers().path("tolerance").decimalValue().toPlainString() + ", decimals "
                + question.decimals();
    }

    void presentation() {
        xml.open("presentation");
        qti.material(question.prompt() + form());
        xml.open("response_str", "ident", QtiText.RESPONSE, "rcardinality", "Single")
                .empty("render_fib", "columns", "12", "prompt", "Box")
                .close()
                .close();
    }

    void marking() {
        QtiText.Feedback general = QtiText.Feedback.general(wayAndSlips());
        QtiText.Feedback right = new QtiText.Feedback("correct_fb", Json.text(question.key(), "right"));
        QtiText.Feedback wrong = new QtiText.Feedback("incorrect_fb", Json.text(question.key(), "wrong"));
        qti.openMarking();
        qti.always(general);
        xml.open("respcondition", "continue", "No").open("conditionvar");
        NumberSpellings.of(question)
                .accepted()
                .forEach(text -> xml.leaf("varequal", text, "respident", QtiText.RESPONSE));
        xml.close();
        qti.score(100).show(right);
        xml.close();
        qti.otherwise(wrong);
        xml.close();
        qti.feedback(List.of(general, right, wrong));
    }

    private String form() {
        String unit = question.unit();
        return unit.isEmpty() ? "" : "<p>" + CleanHtml.of(texts.say("practice.unit", unit), "") + "</p>";
    }

    private String wayAndSlips() {
        return Json.text(question.numbers(), "worked")
                + Json.elements(question.numbers().path("traps"))
                        .map(this::slip)
                        .collect(Collectors.joining());
    }

    private String slip(JsonNode trap) {
        String number = TableNumber.shown(trap.path("answer"), question.decimals(), texts.locale());
        return "<p><em>" + CleanHtml.of(texts.say("practice.slip", number), "") + "</em></p>"
                + Json.text(trap, "feedback");
    }
}
