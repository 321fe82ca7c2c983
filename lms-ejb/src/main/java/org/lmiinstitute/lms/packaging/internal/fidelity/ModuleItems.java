package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.curriculum.PlainText;

/** Takes a module document apart into everything that a report accounts for, in the order in which a learner meets it. */
final class ModuleItems {

    private static final Pattern MEDIA = Pattern.compile("media/[0-9a-f]{64}\\.[0-9a-z]+");
    private static final List<String> NESTED = List.of("activities", "blocks", "questions", "question");
    private static final List<String> LABELS = List.of("title", "alt", "prompt", "html");

    private final JsonNode document;
    private final JsonNode keys;
    private final List<ModuleItem> items = new ArrayList<>();
    private final Map<String, String> assets = new TreeMap<>();

    private ModuleItems(JsonNode document, JsonNode keys) {
        this.document = document;
        this.keys = keys;
    }

    static List<ModuleItem> of(JsonNode document, JsonNode keys) {
        return new ModuleItems(document, keys).collect();
    }

    /** What is true of a module in every revision. */
    static List<ModuleItem> ofAnyRevision(JsonNode document) {
        String id = document.path("id").asText();
        return List.of(
                ModuleItem.module(id, label(document), MissingNode.getInstance()),
                ModuleItem.rule(ModuleItem.COMPLETION, id, "", MissingNode.getInstance()),
                ModuleItem.rule(ModuleItem.SAVED_STATE, id, "", MissingNode.getInstance()));
    }

    private List<ModuleItem> collect() {
        if (document.isObject()) {
            ObjectNode head = ((ObjectNode) document).deepCopy().without(NESTED);
            items.add(ModuleItem.module(document.path("id").asText(), label(document), head));
        }
        List<ModuleItem> rules = new ArrayList<>();
        rules.add(ModuleItem.rule(ModuleItem.COMPLETION, document.path("id").asText(), "", document));
        for (JsonNode activity : document.path("activities")) {
            activity(activity);
            if ("quiz".equals(activity.path("kind").asText())) {
                rules.add(ModuleItem.rule(
                        ModuleItem.PASS_MARK, activity.path("id").asText(), label(activity), activity));
            }
        }
        rules.add(ModuleItem.rule(ModuleItem.SAVED_STATE, document.path("id").asText(), "", document));
        assets.forEach((path, activity) -> items.add(ModuleItem.asset(path, activity)));
        items.addAll(rules);
        return List.copyOf(items);
    }

    private void activity(JsonNode activity) {
        String title = activity.path("title").asText();
        add(Level.ACTIVITY, activity, title);
        activity.path("questions").forEach(question -> question(question, title));
        for (JsonNode block : activity.path("blocks")) {
            add(Level.BLOCK, block, title);
            block.path("questions").forEach(question -> question(question, title));
            if (block.has("question")) {
                question(block.get("question"), title);
            }
        }
    }

    private void question(JsonNode question, String activity) {
        add(Level.QUESTION, question, activity);
    }

    private void add(Level level, JsonNode json, String activity) {
        JsonNode key = level == Level.QUESTION ? keys.path(json.path("short").asText()) : keys.path("");
        JsonNode own = ((ObjectNode) json).deepCopy().without(NESTED);
        items.add(new ModuleItem(
                level, json.path("kind").asText(), json.path("id").asText(), label(json), activity, own, key));
        collectAssets(own, activity);
        collectAssets(key, activity);
    }

    private void collectAssets(JsonNode node, String activity) {
        if (node.isTextual()) {
            Matcher path = MEDIA.matcher(node.textValue());
            while (path.find()) {
                assets.putIfAbsent(path.group(), activity);
            }
        }
        node.forEach(child -> collectAssets(child, activity));
    }

    private static String label(JsonNode json) {
        for (String field : LABELS) {
            String text = json.path(field).asText("");
            if (!text.isBlank() && !"null".equals(text)) {
                return PlainText.beginning(text);
            }
        }
        JsonNode inside = json.path("question").isObject()
                ? json.path("question")
                : json.path("variants").path(0);
        return PlainText.beginning(inside.path("prompt").asText());
    }
}
