package org.lmiinstitute.lms.packaging.internal.incoming.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Questions as they stand in a quiz or a bank. */
final class QuestionYaml {

    private QuestionYaml() {}

    static ArrayNode of(List<Question> questions) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        questions.forEach(question -> list.add(of(question)));
        return list;
    }

    private static ObjectNode of(Question question) {
        ObjectNode yaml = JsonNodeFactory.instance.objectNode();
        if (question instanceof Question.WithChoices choices) {
            write(choices, yaml);
        } else if (question instanceof Question.WithNumber number) {
            write(number, yaml);
        }
        return yaml;
    }

    private static void write(Question.WithChoices question, ObjectNode yaml) {
        yaml.put("kind", question.isSeveral() ? "choices" : "choice")
                .put("prompt", question.prompt())
                .put("points", question.points());
        ArrayNode choices = yaml.putArray("choices");
        question.choices().forEach(choice -> {
            ObjectNode written = choices.addObject().put("id", choice.id()).put("text", choice.text());
            if (choice.isCorrect()) {
                written.put("correct", true);
            }
            putIfSaid(written, "feedback", choice.feedback());
        });
        putIfSaid(yaml, "feedback", question.feedback());
    }

    private static void write(Question.WithNumber question, ObjectNode yaml) {
        yaml.put("kind", "numeric")
                .put("prompt", question.prompt())
                .put("points", question.points())
                .put("decimals", question.decimals())
                .put("answer", question.answer())
                .put("tolerance", question.tolerance());
        putIfSaid(yaml, "worked", question.worked());
        ObjectNode feedback = JsonNodeFactory.instance.objectNode();
        putIfSaid(feedback, "right", question.right());
        putIfSaid(feedback, "wrong", question.wrong());
        if (!feedback.isEmpty()) {
            yaml.set("feedback", feedback);
        }
    }

    static void putIfSaid(ObjectNode yaml, String key, String text) {
        if (!text.isBlank()) {
            yaml.put(key, text);
        }
    }
}
