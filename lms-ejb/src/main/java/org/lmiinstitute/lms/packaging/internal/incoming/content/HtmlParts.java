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
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
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
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "xmp");

    /** What runs, loads, styles or asks, by the word that the report has for it. */
    private static final Map<String, String> REMOVED = Map.ofEntries(
            Map.entry("script", "script"),
            Map.entry("style", "style sheet"),
            Map.entry("link", "link to a style sheet or another file"),
            Map.entry("embed", "embedded object"),
            Map.entry("svg", "drawing within the text"),
            Map.entry("template", "template"),
            Map.entry("input", "form field"),
            Map.entry("select", "form field"),
            Map.entry("textarea", "form field"),
            Map.entry("button", "button"),
            Map.entry("base", "base address"),
            Map.entry("frameset", "frames"),
            Map.entry("frame", "frame"),
            Map.entry("noframes", "text for browsers without frames"),
            Map.entry("noembed", "text for browsers without embedded objects"),
            Map.entry("area", "area of an image map"));

    /** What is not shown either; what it holds for those who cannot see it stands in its place. */
    private static final Map<String, String> REPLACED = Map.of(
            "object", "embedded object",
            "applet", "embedded object",
            "canvas", "drawing by script",
            "map", "image map",
            "noscript", "text for browsers without scripts");

    private static final Set<String> PARTING = Set.of(
            "area",
            "audio",
            "button",
            "canvas",
            "embed",
            "iframe",
            "img",
            "input",
            "noembed",
            "noframes",
            "noscript",
            "object",
            "optgroup",
            "option",
            "picture",
            "select",
            "svg",
            "textarea",
            "video");

    /** Whose titles are the words of links or stand in the text. */
    private static final Set<String> TITLED = Set.of("audio", "iframe", "video");

    private HtmlParts() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** Whether nothing of it is shown. Without scripts many pages show an image that counts visitors, and no words. */
    static boolean isRemoved(Element element) {
        return REMOVED.containsKey(element.normalName())
                || element.normalName().equals("noscript") && !element.hasText();
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

    /** Whether what stands in it is more than letters, which no code can show. */
    static boolean holdsMore(Element code) {
        return holdsBlocks(code)
                || code.select("*").stream()
                        .anyMatch(inner -> inner.hasAttr("href") || parts(inner) || inner.nameIs("math"));
    }

    /** Whether words before and after it are not one, although it is no block. */
    static boolean parts(Element element) {
        return PARTING.contains(element.normalName());
    }

    /** Names what has no place here, with all words in it, before any of it is left out. */
    static void nameRemoved(Element root, Remarks remarks) {
        root.filter((node, depth) -> {
            if (node instanceof Element element) {
                name(element, remarks);
                return isRemoved(element) ? NodeFilter.FilterResult.SKIP_ENTIRELY : NodeFilter.FilterResult.CONTINUE;
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
    }

    private static void name(Element element, Remarks remarks) {
        String name = element.normalName();
        if (isRemoved(element)) {
            remarks.removed(REMOVED.getOrDefault(name, REPLACED.get(name)) + LostWords.of(element));
        } else if (REPLACED.containsKey(name)) {
            remarks.removed(REPLACED.get(name));
        }
        if (hasHiddenTitle(element)) {
            remarks.removed("text shown on pointing" + LostWords.quoted(element.attr("title")));
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

    /** Some titles stand in the lesson; of what is removed they are told anyway. */
    private static boolean hasHiddenTitle(Element element) {
        String title = element.attr("title").strip();
        return !title.isEmpty()
                && !TITLED.contains(element.normalName())
                && !(element.nameIs("abbr") && element.hasText())
                && !isRemoved(element)
                && !element.ownText().contains(title)
                && !element.attr("alt").contains(title);
    }
}
