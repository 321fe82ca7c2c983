package org.lmiinstitute.lms.curriculum.internal.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentPlace;

/** Writes a quiz: its own questions, those of its bank, and how many of them each learner gets. */
final class QuizWriter {

    private final DocumentContext context;

    QuizWriter(DocumentContext context) {
        this.context = context;
    }

    void write(ObjectNode json, String file, ContentPlace namedAt) {
        context.files().yaml(file, "quiz", namedAt).ifPresent(quiz -> write(json, quiz));
    }

    private void write(ObjectNode json, ContentNode quiz) {
        json.put(
                "intro",
                quiz.find("intro")
                        .map(intro -> context.html(intro.text(), intro.textPlace()))
                        .orElse(""));
        json.put("passMark", quiz.number("passMark", 1));
        json.put("shuffle", quiz.flag("shuffle", false));
        ArrayNode questions = new QuestionWriter(context).writeAll(quiz.list("questions"));
        quiz.find("bank").ifPresent(bank -> questions.addAll(ofBank(bank)));
        writeDraw(json, quiz, questions.size());
        json.set("questions", questions);
    }

    private ArrayNode ofBank(ContentNode bank) {
        List<ContentNode> questions = context.files()
                .bank(bank.text(), bank.place())
                .map(read -> read.list("questions"))
                .orElse(List.of());
        return new QuestionWriter(context, context.files().inBank(bank.text())).writeAll(questions);
    }

    private void writeDraw(ObjectNode json, ContentNode quiz, int questions) {
        if (!quiz.has("questions") && !quiz.has("bank")) {
            context.report(
                    quiz.place(), "the quiz has no questions", "\"questions:\", or \"bank:\" with the name of a bank");
        }
        if (!quiz.has("draw")) {
            json.putNull("draw");
            return;
        }
        int draw = quiz.integer("draw", questions);
        json.put("draw", draw);
        if (questions > 0 && draw > questions) {
            context.report(
                    quiz.place("draw"),
                    draw + " are to be drawn from " + questions + " questions",
                    "at most " + questions);
        }
    }
}
