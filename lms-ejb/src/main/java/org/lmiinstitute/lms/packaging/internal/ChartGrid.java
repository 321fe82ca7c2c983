package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Where the things of a chart stand in its drawing: the value axis with its lines, and the names below. */
final class ChartGrid {

    static final int WIDTH = 640;
    static final int HEIGHT = 280;
    static final int LETTER = 7;

    private static final int TOP = 44;
    private static final int RIGHT = WIDTH - 20;
    private static final int NAMES = 30;
    private static final int TILTED_NAMES = 90;
    private static final int LONGEST_NAME = 18;
    private static final int LABEL_ROOM = 58;

    private final XmlText xml;
    private final List<String> names;
    private final boolean isLine;
    private final ChartScale scale;
    private final List<String> ticks;
    private final double left;
    private final boolean isTilted;
    private final int bottom;

    ChartGrid(XmlText xml, JsonNode chart, Locale locale) {
        this.xml = xml;
        this.names = Json.elements(chart.path("x")).map(JsonNode::asText).toList();
        this.isLine = "line".equals(Json.text(chart, "kind"));
        this.scale = scale(chart, isLine);
        boolean isPercent = "percent".equals(Json.text(chart, "unit"));
        this.ticks = scale.ticks().stream()
                .map(tick -> scale.text(tick, isPercent, locale))
                .toList();
        this.left = 18 + (double) LETTER * longest(ticks);
        this.isTilted = !isLine && longest(names) * LETTER > slot();
        this.bottom = HEIGHT - (isTilted ? TILTED_NAMES : NAMES);
    }

    private static ChartScale scale(JsonNode chart, boolean isLine) {
        var range = Json.elements(chart.path("series"))
                .flatMap(one -> Json.elements(one.path("values")))
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::asDouble)
                .summaryStatistics();
        double min = range.getCount() == 0 ? 0 : range.getMin();
        double max = range.getCount() == 0 ? 1 : range.getMax();
        return isLine ? ChartScale.ofLines(min, max) : ChartScale.ofBars(min, max);
    }

    boolean isLine() {
        return isLine;
    }

    String name(int place) {
        return names.get(place);
    }

    double left() {
        return left;
    }

    double x(int place) {
        int gaps = Math.max(1, names.size() - 1);
        return isLine ? left + (RIGHT - left) * place / gaps : left + slot() * (place + 0.5);
    }

    double y(double value) {
        return bottom - (bottom - TOP) * scale.share(value);
    }

    /** The room of one name. */
    double slot() {
        return (RIGHT - left) / Math.max(1, names.size());
    }

    void drawLines() {
        for (int i = 0; i < ticks.size(); i++) {
            double y = y(scale.ticks().get(i).doubleValue());
            xml.empty("path", "d", "M" + at(left) + " " + at(y) + "H" + RIGHT, "stroke", "#ccc");
            text(left - 8, y + 4, "end", ticks.get(i));
        }
    }

    /** Along a line as many names as have room; below bars all of them, tilted where they would touch. */
    void drawNames() {
        int every = isLine ? (int) Math.max(1, Math.ceil(LABEL_ROOM / slot())) : 1;
        IntStream.iterate(0, place -> place < names.size(), place -> place + every)
                .forEach(place -> {
                    if (isTilted) {
                        tilted(x(place), bottom + 14.0, name(place));
                    } else {
                        text(x(place), bottom + 20.0, "middle", name(place));
                    }
                });
    }

    void text(double x, double y, String anchor, String words) {
        xml.leaf("text", words, "x", at(x), "y", at(y), "text-anchor", anchor, "fill", "#333");
    }

    /** A very long name is cut; the table has it whole. */
    private void tilted(double x, double y, String name) {
        String words = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
        String turn = "rotate(-35 " + at(x) + " " + at(y) + ")";
        xml.leaf("text", words, "x", at(x), "y", at(y), "text-anchor", "end", "transform", turn, "fill", "#333");
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    /** A coordinate, the same on every machine. */
    static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
