package org.lmiinstitute.lms.curriculum.internal.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.internal.format.Images;
import org.lmiinstitute.lms.curriculum.internal.format.Markdown;

/** Writes a question into the document, and its key into the answer key. */
public final class QuestionWriter {

    private static final String CHOICE = "choice";
    private static final String NUMERIC = "numeric";

    private final DocumentContext context;
    private final Images images;

    public QuestionWriter(DocumentContext context) {
        this(context, context.files());
    }

    /**
     * For questions of another folder.
     *
     * @param folder where their images are
     */
    QuestionWriter(DocumentContext context, ItemFiles folder) {
        this.context = context;
        this.images = new FolderImages(folder);
    }

    /** Writes questions that stand outside of a data exercise. */
    public ArrayNode writeAll(Iterable<ContentNode> questions) {
        return writeAll(questions, null);
    }

    /**
     * Writes the questions of a list.
     *
     * @param table the table whose columns they may use, or null
     */
    ArrayNode writeAll(Iterable<ContentNode> questions, ExerciseTable table) {
        ArrayNode written = DocumentContext.JSON.arrayNode();
        questions.forEach(question -> written.add(write(question, question.id(), table)));
        return written;
    }

    /** Writes a question that stands as a block in a lesson; without an id of its own it has that of the block. */
    ObjectNode writeBlock(ContentNode question, UUID blockId) {
        if (question.has("id")) {
            return write(question, question.id(), null);
        }
        return write(question, blockId, DocumentContext.named(blockId), null);
    }

    private ObjectNode write(ContentNode question, UUID id, ExerciseTable table) {
        return write(question, id, context.named(id, question.place()), table);
    }

    private ObjectNode write(ContentNode question, UUID id, ObjectNode json, ExerciseTable table) {
        json.put("iri", context.iri(Iri.Kind.QUESTION, id));
        String kind = question.text("kind");
        json.put("kind", kind);
        json.put("points", question.number("points", 1));
        ObjectNode key = DocumentContext.JSON.objectNode().put("kind", kind);
        context.keys().set(json.get("short").asText(), key);
        if (NUMERIC.equals(kind)) {
            new NumericWriter(context, images, question, table).write(json, key);
        } else {
            writeChoices(question, json, key);
        }
        return json;
    }

    private void writeChoices(ContentNode question, ObjectNode json, ObjectNode key) {
        json.put(
                "prompt",
                Markdown.illustrated(
                        question.text("prompt"), question.get("prompt").textPlace(), context.files(), images));
        ArrayNode choices = json.putArray("choices");
        ArrayNode correct = key.putArray("correct");
        ObjectNode feedback = key.putObject("feedback");
        Set<String> ids = new HashSet<>();
        for (ContentNode choice : question.list("choices")) {
            String id = choice.text("id");
            if (!ids.add(id)) {
                context.report(choice.place("id"), "the choice \"" + id + "\" is there twice", "another letter");
            }
            choices.addObject()
                    .put("id", id)
                    .put(
                            "html",
                            Markdown.inlineIllustrated(
                                    choice.text("text"), choice.get("text").textPlace(), context.files(), images));
            feedback.put(id, html(choice.find("feedback")).orElse(""));
            if (choice.flag("correct", false)) {
                correct.add(id);
            }
        }
        checkCorrect(question, correct.size());
        key.put("general", html(question.find("feedback")).orElse(null));
    }

    private void checkCorrect(ContentNode question, int correct) {
        boolean isOne = CHOICE.equals(question.text("kind"));
        if (correct == 0) {
            context.report(
                    question.place("choices"),
                    "no choice is correct",
                    "\"correct: true\" at " + (isOne ? "one choice" : "each right choice"));
        } else if (isOne && correct > 1) {
            context.report(
                    question.place("choices"),
                    correct + " choices are correct",
                    "one of them, or \"kind: choices\" if several are to be chosen");
        }
    }

    private Optional<String> html(Optional<ContentNode> said) {
        return said.map(text -> context.html(text.text(), text.textPlace()));
    }
}
