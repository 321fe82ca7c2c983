package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The chart of a data exercise as a drawing of one size, without a script: what the player draws, for pages that have no player. Its
 * words for who cannot see it stand on the page.
 */
final class ChartSvg {

    static final int WIDTH = 640;
    static final int HEIGHT = 280;

    private static final int TOP = 44;
    private static final int NAMES = 30;
    private static final int TILTED_NAMES = 90;
    private static final int LONGEST_NAME = 18;
    private static final int RIGHT = WIDTH - 20;
    private static final int LETTER = 7;
    private static final int LABEL_ROOM = 58;
    private static final List<String> INKS = List.of("#0b5394", "#8a4b00", "#1d6b3a", "#6a3d9a");
    private static final String MARKED = "#b3261e";

    private final XmlText xml = new XmlText();
    private final JsonNode chart;
    private final Locale locale;
    private final List<JsonNode> series;
    private final ChartScale scale;
    private final double left;
    private final boolean isTilted;
    private final int bottom;

    private ChartSvg(JsonNode chart, Locale locale) {
        this.chart = chart;
        this.locale = locale;
        this.series = Json.elements(chart.path("series")).toList();
        var range = series.stream()
                .flatMap(line -> Json.elements(line.path("values")))
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::asDouble)
                .summaryStatistics();
        double min = range.getCount() == 0 ? 0 : range.getMin();
        double max = range.getCount() == 0 ? 1 : range.getMax();
        this.scale = isLine() ? ChartScale.ofLines(min, max) : ChartScale.ofBars(min, max);
        int widest = scale.ticks().stream()
                .mapToInt(tick -> scale.text(tick, isPercent(), locale).length())
                .max()
                .orElse(0);
        this.left = 18 + (double) LETTER * widest;
        this.isTilted = !isLine() && longestName() * LETTER > slot();
        this.bottom = HEIGHT - (isTilted ? TILTED_NAMES : NAMES);
    }

    /** Beside the page that shows the exercise. */
    static String fileName(JsonNode exercise) {
        return "chart-" + Json.text(exercise, "short") + ".svg";
    }

    static String of(JsonNode chart, Locale locale) {
        return new ChartSvg(chart, locale).drawn();
    }

    private String drawn() {
        xml.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                "13");
        xml.leaf("title", Json.text(chart, "title")).empty("rect", "width", "100%", "height", "100%", "fill", "#fff");
        legend();
        grid();
        for (int place = 0; place < series.size(); place++) {
            if (isLine()) {
                line(place);
            } else {
                bars(place);
            }
        }
        names();
        return xml.finish();
    }

    private void legend() {
        double x = left;
        for (int place = 0; place < series.size() && series.size() > 1; place++) {
            String title = Json.text(series.get(place), "title");
            xml.empty("rect", "x", at(x), "y", "12", "width", "16", "height", "10", "fill", ink(place));
            text(x + 22, 21, "start", title);
            x += 40 + (double) LETTER * title.length();
        }
    }

    private void grid() {
        scale.ticks().forEach(tick -> {
            String y = at(y(tick.doubleValue()));
            xml.empty("path", "d", "M" + at(left) + " " + y + "H" + RIGHT, "stroke", "#ccc");
            text(left - 8, y(tick.doubleValue()) + 4, "end", scale.text(tick, isPercent(), locale));
        });
    }

    /** A value that is missing leaves a gap. */
    private void line(int place) {
        JsonNode values = series.get(place).path("values");
        StringBuilder path = new StringBuilder();
        boolean isDrawing = false;
        for (int i = 0; i < values.size(); i++) {
            if (values.path(i).isNumber()) {
                path.append(isDrawing ? 'L' : 'M')
                        .append(at(x(i)))
                        .append(' ')
                        .append(at(y(values.path(i).asDouble())));
            }
            isDrawing = values.path(i).isNumber();
        }
        xml.empty("path", "d", path.toString(), "fill", "none", "stroke", ink(place), "stroke-width", "2.5");
        for (int i = 0; i < values.size() && place == 0; i++) {
            if (isMarked(i) && values.path(i).isNumber()) {
                double y = y(values.path(i).asDouble());
                xml.empty("circle", "cx", at(x(i)), "cy", at(y), "r", "4.5", "fill", MARKED);
                text(x(i), y - 11, "middle", name(i));
            }
        }
    }

    private void bars(int place) {
        JsonNode values = series.get(place).path("values");
        double width = slot() * 0.72 / series.size();
        for (int i = 0; i < values.size(); i++) {
            if (values.path(i).isNumber()) {
                double from = y(0);
                double to = y(values.path(i).asDouble());
                xml.empty(
                        "rect",
                        "x",
                        at(x(i) + (place - series.size() / 2.0) * width),
                        "y",
                        at(Math.min(from, to)),
                        "width",
                        at(width - 1),
                        "height",
                        at(Math.abs(to - from)),
                        "fill",
                        isMarked(i) ? MARKED : ink(place));
            }
        }
    }

    /** Along a line as many names as have room; below bars all of them, tilted where they would touch. */
    private void names() {
        int every = isLine() ? (int) Math.max(1, Math.ceil(LABEL_ROOM / slot())) : 1;
        for (int i = 0; i < chart.path("x").size(); i += every) {
            if (isTilted) {
                tilted(x(i), bottom + 14.0, name(i));
            } else {
                text(x(i), bottom + 20.0, "middle", name(i));
            }
        }
    }

    /** A very long name is cut; the table has it whole. */
    private void tilted(double x, double y, String name) {
        String words = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
        String turn = "rotate(-35 " + at(x) + " " + at(y) + ")";
        xml.leaf("text", words, "x", at(x), "y", at(y), "text-anchor", "end", "transform", turn, "fill", "#333");
    }

    private int longestName() {
        return Json.elements(chart.path("x"))
                .mapToInt(name -> name.asText().length())
                .max()
                .orElse(0);
    }

    private void text(double x, double y, String anchor, String words) {
        xml.leaf("text", words, "x", at(x), "y", at(y), "text-anchor", anchor, "fill", "#333");
    }

    private double x(int place) {
        int gaps = chart.path("x").size() - 1;
        return isLine() ? left + (RIGHT - left) * place / Math.max(1, gaps) : left + slot() * (place + 0.5);
    }

    private double y(double value) {
        return bottom - (bottom - TOP) * scale.share(value);
    }

    private double slot() {
        return (RIGHT - left) / Math.max(1, chart.path("x").size());
    }

    private boolean isLine() {
        return "line".equals(Json.text(chart, "kind"));
    }

    private boolean isPercent() {
        return "percent".equals(Json.text(chart, "unit"));
    }

    private boolean isMarked(int place) {
        return Json.elements(chart.path("marks"))
                .map(JsonNode::asText)
                .collect(Collectors.toSet())
                .contains(name(place));
    }

    private String name(int place) {
        return chart.path("x").path(place).asText();
    }

    private static String ink(int place) {
        return INKS.get(place % INKS.size());
    }

    /** A coordinate, the same on every machine. */
    private static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
