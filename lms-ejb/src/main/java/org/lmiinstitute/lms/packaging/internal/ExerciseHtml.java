package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A data exercise without its questions: what it is about, the chart in words and numbers, the table, where they come from. */
record ExerciseHtml(XmlText html, CartridgeTexts texts) {

    void write(JsonNode exercise) {
        String intro = Json.text(exercise, "intro");
        if (!intro.isEmpty()) {
            html.markup(CleanHtml.of(intro, CartridgePage.ROOT));
        }
        if (exercise.path("chart").isObject()) {
            chart(exercise);
        }
        if (exercise.path("table").isObject()) {
            table(exercise.path("table"));
            html.open("p")
                    .leaf("a", texts.say("table.file"), "href", DataTable.fileName(exercise))
                    .close();
        }
        source(exercise.path("source"));
    }

    /** The drawing, and its numbers only if the table below does not show them. */
    private void chart(JsonNode exercise) {
        JsonNode chart = exercise.path("chart");
        html.open("figure").leaf("figcaption", title(chart)).open("p");
        html.empty(
                "img",
                "src",
                ChartSvg.fileName(exercise),
                "alt",
                Json.text(chart, "alt"),
                "width",
                String.valueOf(ChartGrid.WIDTH),
                "height",
                String.valueOf(ChartGrid.HEIGHT));
        html.close().close();
        if (!isShownBy(exercise.path("table"), chart)) {
            series(chart);
        }
    }

    private String title(JsonNode chart) {
        String title = Json.text(chart, "title");
        String unit = Json.text(chart, "unit");
        boolean isSaid = title.toLowerCase(texts.locale()).contains(unit.toLowerCase(texts.locale()));
        return isSaid ? title : texts.say("chart.unit", title, unit);
    }

    private static boolean isShownBy(JsonNode table, JsonNode chart) {
        Set<String> columns = Json.elements(table.path("columns"))
                .map(column -> Json.text(column, "name"))
                .collect(Collectors.toSet());
        return Json.elements(chart.path("series"))
                .map(line -> Json.text(line, "name"))
                .allMatch(columns::contains);
    }

    private void series(JsonNode chart) {
        List<JsonNode> lines = Json.elements(chart.path("series")).toList();
        openTable(Json.text(chart, "title"));
        html.open("thead").open("tr").leaf("th", Json.text(chart, "xTitle"), "scope", "col");
        lines.forEach(line -> html.leaf("th", Json.text(line, "title"), "scope", "col", "class", "number"));
        html.close().close().open("tbody");
        for (int row = 0; row < chart.path("x").size(); row++) {
            html.open("tr").leaf("th", chart.path("x").path(row).asText(), "scope", "row");
            for (JsonNode line : lines) {
                html.leaf("td", shown(line.path("values").path(row), ""), "class", "number");
            }
            html.close();
        }
        html.close().close().close();
    }

    private void table(JsonNode table) {
        List<JsonNode> columns = Json.elements(table.path("columns")).toList();
        openTable(Json.text(table, "caption"));
        html.open("thead").open("tr");
        columns.forEach(column -> cell("th", Json.text(column, "title"), "col", column));
        html.close().close().open("tbody");
        table.path("rows").forEach(row -> row(columns, row));
        html.close().close().close();
    }

    /** A wide table is moved inside its frame, by keyboard too. */
    private void openTable(String caption) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption)
                .open("table")
                .leaf("caption", caption);
    }

    private void row(List<JsonNode> columns, JsonNode row) {
        html.open("tr");
        for (int i = 0; i < columns.size(); i++) {
            JsonNode column = columns.get(i);
            String text = shown(row.path(i), Json.text(column, "format"));
            cell(i == 0 ? "th" : "td", text, i == 0 ? "row" : "", column);
        }
        html.close();
    }

    private void cell(String element, String text, String scope, JsonNode column) {
        boolean isNumber = column.path("numeric").asBoolean()
                && !Json.text(column, "format").isEmpty();
        html.leaf(
                element,
                text,
                Stream.concat(
                                scope.isEmpty() ? Stream.empty() : Stream.of("scope", scope),
                                isNumber ? Stream.of("class", "number") : Stream.empty())
                        .toArray(String[]::new));
    }

    private void source(JsonNode source) {
        if (!source.isObject()) {
            return;
        }
        String retrieved = Json.text(source, "retrieved");
        String next = Json.text(source, "nextRelease");
        String facts = Stream.of(
                        Json.text(source, "publisher"),
                        Json.text(source, "program"),
                        Json.text(source, "table"),
                        Json.text(source, "period"),
                        retrieved.isEmpty() ? "" : texts.say("source.retrieved", texts.date(retrieved)))
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.joining(", "));
        String line = Stream.of(
                        texts.say("source.line", facts),
                        Json.text(source, "note"),
                        next.isEmpty() ? "" : texts.say("source.next", texts.date(next)))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        html.leaf("p", line, "class", "source");
        String url = Json.text(source, "url");
        if (!url.isEmpty()) {
            html.open("p", "class", "source")
                    .leaf("a", texts.say("source.page"), "href", url)
                    .close();
        }
    }

    private String shown(JsonNode value, String pattern) {
        return TableNumber.shown(value, pattern, texts.locale());
    }
}
