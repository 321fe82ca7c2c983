package org.lmiinstitute.lms.curriculum.internal.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lmiinstitute.lms.curriculum.ChangeKind;
import org.lmiinstitute.lms.curriculum.ChangedPart;
import org.lmiinstitute.lms.curriculum.ChangedThing;

/** Compares charts. Figures that the table beside a chart shows as well are reported there. */
final class ChartComparison {

    private final Changes changes;
    private final ChangedThing thing;

    ChartComparison(Changes changes, ChangedThing thing) {
        this.changes = changes;
        this.thing = thing;
    }

    /** Compares the charts of two data exercises. */
    void compare(JsonNode olderExercise, JsonNode newerExercise) {
        JsonNode older = olderExercise.path("chart");
        JsonNode newer = newerExercise.path("chart");
        changes.fields(thing, older, newer, Field.OF_CHART, field -> false);
        changes.value(
                thing,
                ChangedPart.CHART,
                List.of(),
                false,
                String.join(", ", Nodes.texts(older.path("marks"))),
                String.join(", ", Nodes.texts(newer.path("marks"))));
        Set<String> inTable =
                DataTable.of(newerExercise.path("table")).columns().keySet();
        Map<String, JsonNode> before = series(older);
        series(newer).forEach((name, line) -> {
            if (!before.containsKey(name)) {
                line(ChangeKind.ADDED, line, "", title(line));
            } else if (!inTable.contains(name)) {
                compareFigures(figures(older, before.get(name)), figures(newer, line), title(line));
            }
        });
        before.forEach((name, line) -> {
            if (!series(newer).containsKey(name)) {
                line(ChangeKind.REMOVED, line, title(line), "");
            }
        });
    }

    private void compareFigures(Map<String, String> before, Map<String, String> after, String title) {
        after.forEach((x, figure) ->
                changes.value(thing, ChangedPart.CELL, List.of(x, title), false, before.getOrDefault(x, ""), figure));
        before.forEach((x, figure) -> {
            if (!after.containsKey(x)) {
                changes.value(thing, ChangedPart.CELL, List.of(x, title), false, figure, "");
            }
        });
    }

    private void line(ChangeKind kind, JsonNode line, String before, String after) {
        changes.add(thing, kind, ChangedPart.CHART, List.of(title(line)), false, before, after);
    }

    private static String title(JsonNode line) {
        return line.path("title").asText();
    }

    private static Map<String, JsonNode> series(JsonNode chart) {
        Map<String, JsonNode> series = new LinkedHashMap<>();
        chart.path("series").forEach(line -> series.put(line.path("name").asText(), line));
        return series;
    }

    /** The figures of a line by what stands below them. */
    private static Map<String, String> figures(JsonNode chart, JsonNode line) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (int i = 0; i < chart.path("x").size(); i++) {
            figures.put(
                    Nodes.text(chart.path("x").path(i)),
                    Nodes.text(line.path("values").path(i)));
        }
        return figures;
    }
}
