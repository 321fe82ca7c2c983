package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The chart of a data exercise as a drawing of one size, without a script: what the player draws, for pages that have no player. Its
 * words for who cannot see it stand on the page.
 */
final class ChartSvg {

    private static final List<String> INKS = List.of("#0b5394", "#8a4b00", "#1d6b3a", "#6a3d9a");
    private static final String MARKED = "#b3261e";
    private static final double BAR_OF_SLOT = 0.72;

    private final XmlText xml = new XmlText();
    private final List<JsonNode> series;
    private final Set<String> marks;
    private final ChartGrid grid;

    private ChartSvg(JsonNode chart, Locale locale) {
        this.series = Json.elements(chart.path("series")).toList();
        this.marks = Json.elements(chart.path("marks")).map(JsonNode::asText).collect(Collectors.toSet());
        this.grid = new ChartGrid(xml, chart, locale);
    }

    /** Beside the page that shows the exercise. */
    static String fileName(JsonNode exercise) {
        return "chart-" + Json.text(exercise, "short") + ".svg";
    }

    static String of(JsonNode chart, Locale locale) {
        return new ChartSvg(chart, locale).drawn(Json.text(chart, "title"));
    }

    private String drawn(String title) {
        xml.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + ChartGrid.WIDTH + " " + ChartGrid.HEIGHT,
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                "13");
        xml.leaf("title", title).empty("rect", "width", "100%", "height", "100%", "fill", "#fff");
        if (series.size() > 1) {
            legend();
        }
        grid.drawLines();
        for (int place = 0; place < series.size(); place++) {
            if (grid.isLine()) {
                line(place);
            } else {
                bars(place);
            }
        }
        grid.drawNames();
        return xml.finish();
    }

    private void legend() {
        double x = grid.left();
        for (int place = 0; place < series.size(); place++) {
            String title = Json.text(series.get(place), "title");
            xml.empty("rect", "x", ChartGrid.at(x), "y", "12", "width", "16", "height", "10", "fill", ink(place));
            grid.text(x + 22, 21, "start", title);
            x += 40 + (double) ChartGrid.LETTER * title.length();
        }
    }

    /** A value that is missing leaves a gap. */
    private void line(int place) {
        JsonNode values = series.get(place).path("values");
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            if (values.path(i).isNumber()) {
                path.append(values.path(i - 1).isNumber() ? 'L' : 'M')
                        .append(ChartGrid.at(grid.x(i)))
                        .append(' ')
                        .append(ChartGrid.at(grid.y(values.path(i).asDouble())));
            }
        }
        xml.empty("path", "d", path.toString(), "fill", "none", "stroke", ink(place), "stroke-width", "2.5");
        if (place == 0) {
            marks(values);
        }
    }

    private void marks(JsonNode values) {
        for (int i = 0; i < values.size(); i++) {
            if (marks.contains(grid.name(i)) && values.path(i).isNumber()) {
                double y = grid.y(values.path(i).asDouble());
                xml.empty("circle", "cx", ChartGrid.at(grid.x(i)), "cy", ChartGrid.at(y), "r", "4.5", "fill", MARKED);
                grid.text(grid.x(i), y - 11, "middle", grid.name(i));
            }
        }
    }

    private void bars(int place) {
        JsonNode values = series.get(place).path("values");
        for (int i = 0; i < values.size(); i++) {
            if (values.path(i).isNumber()) {
                bar(place, i, values.path(i).asDouble());
            }
        }
    }

    private void bar(int place, int name, double value) {
        double width = grid.slot() * BAR_OF_SLOT / series.size();
        double left = grid.x(name) + (place - series.size() / 2.0) * width;
        double zero = grid.y(0);
        double end = grid.y(value);
        xml.empty(
                "rect",
                "x",
                ChartGrid.at(left),
                "y",
                ChartGrid.at(Math.min(zero, end)),
                "width",
                ChartGrid.at(width - 1),
                "height",
                ChartGrid.at(Math.abs(end - zero)),
                "fill",
                marks.contains(grid.name(name)) ? MARKED : ink(place));
    }

    private static String ink(int place) {
        return INKS.get(place % INKS.size());
    }
}
