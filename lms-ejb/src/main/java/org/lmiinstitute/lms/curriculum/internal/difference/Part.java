package org.lmiinstitute.lms.curriculum.internal.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.lmiinstitute.lms.curriculum.ChangedThing;
import org.lmiinstitute.lms.curriculum.ChangedThing.Subject;
import org.lmiinstitute.lms.curriculum.PlainText;

/** A module document as a tree of what has a permanent id: the module, its activities, their blocks, and questions in both. */
final class Part {

    private final Subject subject;
    private final JsonNode json;
    private final Part parent;
    private final List<Part> children = new ArrayList<>();

    private Part(Subject subject, JsonNode json, Part parent) {
        this.subject = subject;
        this.json = json;
        this.parent = parent;
    }

    static Part module(JsonNode document) {
        Part module = new Part(Subject.MODULE, document, null);
        document.path("activities").forEach(activity -> module.add(Subject.ACTIVITY, activity));
        return module;
    }

    private void add(Subject kind, JsonNode node) {
        Part child = new Part(kind, node, this);
        children.add(child);
        node.path("blocks").forEach(block -> child.add(Subject.BLOCK, block));
        node.path("questions").forEach(question -> child.add(Subject.QUESTION, question));
        if (node.has("question")) {
            child.add(Subject.QUESTION, node.get("question"));
        }
    }

    void visit(Consumer<Part> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.visit(visitor));
    }

    Subject subject() {
        return subject;
    }

    JsonNode json() {
        return json;
    }

    Part parent() {
        return parent;
    }

    List<Part> children() {
        return List.copyOf(children);
    }

    UUID id() {
        return UUID.fromString(json.path("id").asText());
    }

    /** A question may have the id of the block that it stands in, so the level belongs to it. */
    String key() {
        return subject.code() + " " + id();
    }

    String kind() {
        return subject == Subject.MODULE ? subject.code() : json.path("kind").asText();
    }

    /** Whether it takes part in completion and score. */
    boolean isTracked() {
        return switch (subject) {
            case MODULE, BLOCK -> false;
            case ACTIVITY -> true;
            case QUESTION -> parent.subject == Subject.ACTIVITY;
        };
    }

    /** Title of the activity that it stands in or is; "" for the module. */
    String activityTitle() {
        Part activity = activity();
        return activity == null ? "" : Nodes.text(activity.json.path("title"));
    }

    ChangedThing thing() {
        Part activity = activity();
        return new ChangedThing(
                subject, kind(), id(), label(), activity == null ? null : activity.id(), activityTitle());
    }

    private Part activity() {
        return switch (subject) {
            case MODULE -> null;
            case ACTIVITY -> this;
            case BLOCK, QUESTION -> parent.activity();
        };
    }

    private String label() {
        for (String field : List.of("title", "alt", "prompt", "html")) {
            String text = Nodes.text(json.path(field));
            if (!text.isEmpty()) {
                return PlainText.beginning(text);
            }
        }
        return PlainText.beginning(json.path("variants")
                .path(0)
                .path("prompt")
                .asText(json.path("question").path("prompt").asText()));
    }
}
