package org.lmiinstitute.lms.curriculum.internal.format;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Markdown to HTML: CommonMark with tables, checked for what is not allowed, and sanitized whatever the check found. */
public final class Markdown {

    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(TABLES)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code")
            .allowElements(
                    "em", "strong", "sub", "sup", "kbd", "abbr", "table", "thead", "tbody", "tr", "th", "td", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("title")
            .onElements("a", "abbr")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,6}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(Pattern.compile("left|center|right"))
            .onElements("th", "td")
            .allowUrlProtocols("https", "http", "mailto")
            .toFactory();

    private static final PolicyFactory WITH_IMAGES = POLICY.and(new HtmlPolicyBuilder()
            .allowElements("img")
            .allowAttributes("src")
            .matching(Pattern.compile("media/[0-9a-f]{64}\\.[0-9a-z]+"))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .toFactory());

    private static final Pattern ONE_PARAGRAPH = Pattern.compile("<p>((?:(?!</?p>).)*)</p>", Pattern.DOTALL);

    private Markdown() {}

    /**
     * Renders blocks.
     *
     * @param from the place of its first line
     */
    public static String html(String markdown, ContentPlace from, Problems problems) {
        Node document = PARSER.parse(markdown);
        document.accept(new MarkdownCheck(from, problems));
        return html(document);
    }

    /** Renders blocks that may show images, each where its description stands. */
    public static String illustrated(String markdown, ContentPlace from, Problems problems, Images images) {
        Node document = PARSER.parse(markdown);
        document.accept(new IllustratedCheck(from, problems, images));
        return readable(WITH_IMAGES.sanitize(RENDERER.render(document))).strip();
    }

    /** Renders a text that is a page of its own, with a heading of the first level. */
    public static String page(String markdown, ContentPlace from, Problems problems) {
        Node document = PARSER.parse(markdown);
        document.accept(new MarkdownCheck(from, problems) {
            @Override
            public void visit(Heading heading) {
                visitChildren(heading);
            }
        });
        return html(document);
    }

    private static String html(Node document) {
        return readable(POLICY.sanitize(RENDERER.render(document))).strip();
    }

    /** Renders a text that stands within a line: a single paragraph loses its tags. */
    public static String inlineHtml(String markdown, ContentPlace from, Problems problems) {
        return inline(html(markdown, from, problems));
    }

    /** Likewise, with images. */
    public static String inlineIllustrated(String markdown, ContentPlace from, Problems problems, Images images) {
        return inline(illustrated(markdown, from, problems, images));
    }

    private static String inline(String html) {
        var single = ONE_PARAGRAPH.matcher(html);
        return single.matches() ? single.group(1) : html;
    }

    /** The sanitizer writes these five as numbers, which is right and hard to read; none of them can end a quoted attribute. */
    private static String readable(String html) {
        return html.replace("&#39;", "'")
                .replace("&#61;", "=")
                .replace("&#43;", "+")
                .replace("&#64;", "@")
                .replace("&#96;", "`")
                .replace("{<!-- -->{", "{{");
    }
}
