package org.lmiinstitute.lms.packaging.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** A report's page: tables with captions and headers, sections with headings, and nothing that has to be loaded. */
public final class ReportPage {

    private final Document document = Document.createShell("");
    private final Element main;

    /** The page's own words are English, whatever the language of the module. */
    public ReportPage(String title, String heading, String lead) {
        document.prependChild(new DocumentType("html", "", ""));
        document.outputSettings()
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(true)
                .indentAmount(1);
        document.select("html").attr("lang", "en");
        Element head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title").text(title);
        head.appendElement("style").appendChild(new DataNode(style()));
        main = document.body().appendElement("main");
        main.appendElement("h1").text(heading);
        main.appendElement("p").addClass("lead").text(lead);
    }

    public Element main() {
        return main;
    }

    public Element section(String heading) {
        Element section = main.appendElement("section");
        section.appendElement("h2").text(heading);
        return section;
    }

    /** A table whose first column names the rows; its cells are added by {@link #row}. */
    public static Element table(Element within, String caption, List<String> columns) {
        Element table = within.appendElement("div")
                .addClass("scroll")
                .attr("tabindex", "0")
                .attr("role", "region");
        table.attr("aria-label", caption);
        Element content = table.appendElement("table");
        content.appendElement("caption").text(caption);
        Element titles = content.appendElement("thead").appendElement("tr");
        columns.forEach(
                column -> titles.appendElement("th").attr("scope", "col").text(column));
        return content.appendElement("tbody");
    }

    /** A row, named by its first cell; gives it back for cells that are more than text. */
    public static Element row(Element body, String name, List<String> cells) {
        Element row = body.appendElement("tr");
        row.appendElement("th").attr("scope", "row").text(name);
        cells.forEach(cell -> row.appendElement("td").text(cell));
        return row;
    }

    /** A word with a mark before it, so that color is never all that tells. */
    public static void mark(Element cell, String kind, String word) {
        cell.appendElement("span").addClass("mark").addClass(kind).text(word);
    }

    public String html() {
        return document.outerHtml() + "\n";
    }

    /** The product's own colors and measures. */
    public static String tokens() {
        return resource("/player/tokens.css");
    }

    private static String style() {
        return tokens() + resource("report.css");
    }

    private static String resource(String name) {
        try (InputStream text = ReportPage.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException(name + " is not in the application");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
