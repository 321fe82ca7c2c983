package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/** Which elements of HTML are what to our format. */
final class HtmlParts {

    /** Nested deeper, a page is a trap; its text is taken without its markup. */
    static final int DEEPEST = 80;

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "ul");

    /** What runs, loads, styles or asks, by the word that the report has for it. */
    private static final Map<String, String> REMOVED = Map.ofEntries(
            Map.entry("script", "script"),
            Map.entry("noscript", "text for browsers without scripts"),
            Map.entry("style", "style sheet"),
            Map.entry("link", "link to a style sheet or another file"),
            Map.entry("object", "embedded object"),
            Map.entry("embed", "embedded object"),
            Map.entry("applet", "embedded object"),
            Map.entry("canvas", "drawing by script"),
            Map.entry("svg", "drawing within the text"),
            Map.entry("template", "template"),
            Map.entry("input", "form field"),
            Map.entry("select", "form field"),
            Map.entry("textarea", "form field"),
            Map.entry("button", "button"),
            Map.entry("base", "base address"),
            Map.entry("frameset", "frames"),
            Map.entry("frame", "frame"),
            Map.entry("map", "image map"));

    private HtmlParts() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isRemoved(Element element) {
        return REMOVED.containsKey(element.normalName());
    }

    /** Whether blocks stand in it, as browsers let them stand in a span. */
    static boolean holdsBlocks(Element element) {
        boolean[] found = {false};
        element.filter((node, depth) -> {
            found[0] = depth > 0 && node instanceof Element inner && isBlock(inner);
            return found[0] ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return found[0];
    }

    /** Names what has no place here, before any of it is left out. */
    static void nameRemoved(Element root, Remarks remarks) {
        root.traverse((node, depth) -> {
            if (node instanceof Element element) {
                name(element, remarks);
            }
        });
    }

    private static void name(Element element, Remarks remarks) {
        if (isRemoved(element)) {
            remarks.removed(REMOVED.get(element.normalName()));
        }
        element.attributes().forEach(attribute -> {
            if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")) {
                remarks.removed("event handler");
            }
        });
        if (element.hasAttr("style")) {
            remarks.removed("style of an element");
        }
        if (element.attr("href").strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            remarks.removed("link that runs a script");
        }
    }
}
