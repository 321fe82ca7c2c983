package org.lmiinstitute.lms.packaging.internal.accessibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Counts captions, transcripts, text alternatives, table headers and the language in a module's document. */
final class ContentCoverage {

    private final JsonNode document;
    private final List<JsonNode> parts = new ArrayList<>();

    private ContentCoverage(JsonNode document) {
        this.document = document;
        document.path("activities").forEach(activity -> {
            parts.add(activity);
            activity.path("blocks").forEach(parts::add);
        });
    }

    static List<Coverage> of(JsonNode document) {
        return new ContentCoverage(document).counted();
    }

    private List<Coverage> counted() {
        List<JsonNode> videos =
                parts.stream().filter(part -> isKind(part, "video")).toList();
        List<JsonNode> figures =
                parts.stream().filter(part -> isKind(part, "figure")).toList();
        List<JsonNode> charts =
                parts.stream().filter(part -> part.path("chart").isObject()).toList();
        List<JsonNode> tables =
                parts.stream().filter(part -> part.path("table").isObject()).toList();
        return List.of(
                count("language", "3.1.1", List.of(document), this::hasLanguage),
                count("figures", "1.1.1", figures, figure -> isSaid(figure.path("alt"))),
                count(
                        "charts",
                        "1.1.1",
                        charts,
                        chart -> isSaid(chart.path("chart").path("alt"))),
                count("images", "1.1.1", elements("img"), image -> isSaid(image.path("alt"))),
                count("captions", "1.2.2", videos, this::hasCaptions),
                count("transcripts", "1.2.3", videos, video -> !video.path("transcript")
                        .isEmpty()),
                count("tables", "1.3.1", tables, table -> hasTitles(table.path("table"))),
                count(
                        "text-tables",
                        "1.3.1",
                        elements("table"),
                        table -> table.path("th").asInt() > 0));
    }

    private static Coverage count(String kind, String criterion, List<JsonNode> all, Predicate<JsonNode> has) {
        List<String> missing = all.stream()
                .filter(has.negate())
                .map(part -> part.path("title").asText(part.path("src").asText()))
                .toList();
        return new Coverage(kind, criterion, all.size() - missing.size(), all.size(), missing);
    }

    private boolean hasLanguage(JsonNode module) {
        return !Locale.forLanguageTag(module.path("language").asText())
                .getLanguage()
                .isEmpty();
    }

    /** In the module's own language: captions in another one alone leave its learners without. */
    private boolean hasCaptions(JsonNode video) {
        for (JsonNode captions : video.path("captions")) {
            if (captions.path("language").equals(document.path("language"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasTitles(JsonNode table) {
        for (JsonNode column : table.path("columns")) {
            if (!isSaid(column.path("title"))) {
                return false;
            }
        }
        return isSaid(table.path("caption"));
    }

    /** The elements of a name in all pieces of HTML: their attributes, and how many header cells they have. */
    private List<JsonNode> elements(String name) {
        List<JsonNode> found = new ArrayList<>();
        collect(document, name, found);
        return found;
    }

    private static void collect(JsonNode node, String name, List<JsonNode> found) {
        if (node.isTextual() && node.textValue().contains("<" + name)) {
            for (Element element : Jsoup.parseBodyFragment(node.textValue()).select(name)) {
                ObjectNode json = JsonNodeFactory.instance.objectNode();
                element.attributes().forEach(attribute -> json.put(attribute.getKey(), attribute.getValue()));
                found.add(json.put("th", element.select("th").size()));
            }
        }
        node.forEach(child -> collect(child, name, found));
    }

    private static boolean isKind(JsonNode part, String kind) {
        return kind.equals(part.path("kind").asText());
    }

    private static boolean isSaid(JsonNode text) {
        return !text.asText("").isBlank();
    }
}
