package org.lmiinstitute.lms.tracking.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lmiinstitute.lms.curriculum.DocumentQuestion;
import org.lmiinstitute.lms.curriculum.PlainText;

/** A question as an interaction activity (xAPI data, appendix C), in the words and numbers that this attempt met. */
record QuestionDefinition(PlaySession session, DocumentQuestion question) {

    private static final int LONGEST = 500;

    void describe(StatementBuilder statement) {
        String prompt = words(prompt());
        ObjectNode definition = statement.about(question.iri(), Vocabulary.QUESTION_TYPE, prompt);
        definition.put("interactionType", question.isNumeric() ? "numeric" : "choice");
        if (!question.isNumeric()) {
            ArrayNode choices = definition.putArray("choices");
            question.json().path("choices").forEach(choice -> addChoice(choices, choice));
        }
    }

    private String prompt() {
        JsonNode source = question.json();
        return question.isNumeric()
                ? source.path("variants")
                        .path(session.draws().variantOf(question))
                        .path("prompt")
                        .asText()
                : source.path("prompt").asText();
    }

    private void addChoice(ArrayNode choices, JsonNode choice) {
        choices.addObject()
                .put("id", choice.path("id").asText())
                .putObject("description")
                .put(session.document().language(), words(choice.path("html").asText()));
    }

    private static String words(String html) {
        return PlainText.shortened(PlainText.of(html), LONGEST);
    }
}
