package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** A table of plain rows with one row of headings, which is all that Markdown has. */
record MarkdownTable(MarkdownPage page, Remarks remarks) {

    /** What a row is short of is filled up with empty cells, so that one wide row makes all of them wide. */
    private static final long MOST_CELLS = 20_000;

    /** A table that only arranges things on the page becomes those things, one after the other. */
    List<String> write(Element table) {
        List<Element> rows = rows(table);
        int columns = rows.stream().mapToInt(MarkdownTable::width).max().orElse(0);
        if ((long) rows.size() * columns > MOST_CELLS) {
            remarks.note("a table of " + rows.size() + " rows and " + columns
                    + " columns is too large to be one here and became what stands in it");
            return inside(table, rows);
        }
        if (columns < 2
                || table.attr("role").equals("presentation")
                || !table.select("table table").isEmpty()) {
            return arranged(table, rows);
        }
        List<String> written = above(table, rows);
        written.add(grid(rows, columns));
        return written;
    }

    private List<String> arranged(Element table, List<Element> rows) {
        if (rows.size() > 1) {
            remarks.note("a table that arranges the page became what stands in it");
        }
        return inside(table, rows);
    }

    private List<String> inside(Element table, List<Element> rows) {
        List<String> blocks = above(table, rows);
        rows.forEach(row -> cells(row).forEach(cell -> blocks.addAll(page.blocksIn(cell))));
        return blocks;
    }

    /** Captions, and what stands in the table and in no cell, where browsers show it. */
    private List<String> above(Element table, List<Element> rows) {
        List<String> blocks = new ArrayList<>(loose(table, "thead|tbody|tfoot|tr|colgroup"));
        table.children().stream()
                .filter(part -> part.normalName().matches("thead|tbody|tfoot"))
                .forEach(part -> blocks.addAll(loose(part, "tr")));
        rows.forEach(row -> blocks.addAll(loose(row, "td|th")));
        return blocks;
    }

    /** What is in a part of the table and belongs elsewhere; an empty block stands for what belongs there. */
    private List<String> loose(Element part, String belonging) {
        return page.blocksOf(part.childNodes().stream()
                .map(node -> node.normalName().matches(belonging) ? new Element("p") : node)
                .toList());
    }

    private String grid(List<Element> rows, int columns) {
        Element first = rows.get(0);
        boolean hasHeadings =
                cells(first).stream().allMatch(cell -> cell.normalName().equals("th"));
        if (!hasHeadings) {
            remarks.note("a table without headings has its first row as headings");
        }
        boolean isJoined = rows.stream().anyMatch(row -> cells(row).stream().anyMatch(MarkdownTable::spans));
        if (isJoined) {
            remarks.note("joined cells of a table stand as one cell and empty ones");
        }
        String headings = line(first, columns);
        String below =
                rows.stream().skip(1).map(row -> "\n" + line(row, columns)).collect(Collectors.joining());
        return headings + "\n|" + " --- |".repeat(columns) + below;
    }

    private String line(Element row, int columns) {
        List<String> cells = new ArrayList<>();
        for (Element cell : cells(row)) {
            cells.add(page.cell(cell));
            IntStream.range(1, Math.min(columns, span(cell))).forEach(more -> cells.add(""));
        }
        return IntStream.range(0, columns)
                .mapToObj(at -> at < cells.size() ? " " + cells.get(at) + " |" : "  |")
                .collect(Collectors.joining("", "|", ""));
    }

    /** Up to its last cell; what that spans besides is empty. */
    private static int width(Element row) {
        List<Element> cells = cells(row);
        int before = cells.stream()
                .limit(Math.max(0, cells.size() - 1))
                .mapToInt(MarkdownTable::span)
                .sum();
        return cells.isEmpty() ? 0 : before + 1;
    }

    private static boolean spans(Element cell) {
        return span(cell) > 1 || cell.attr("rowspan").matches("[2-9]|[1-9][0-9]+");
    }

    private static int span(Element cell) {
        return cell.attr("colspan").matches("[1-9][0-9]?") ? Integer.parseInt(cell.attr("colspan")) : 1;
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element part : table.children()) {
            if (part.normalName().equals("tr")) {
                rows.add(part);
            } else if (part.normalName().matches("thead|tbody|tfoot")) {
                part.children().stream()
                        .filter(row -> row.normalName().equals("tr"))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }
}
