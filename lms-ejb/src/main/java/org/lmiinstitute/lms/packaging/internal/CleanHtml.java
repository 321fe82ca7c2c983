package org.lmiinstitute.lms.packaging.internal;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML of a module document as importers take it: no script, no style, no handler, none of the elements that they would drop.
 * Documents are clean already; this holds whatever wrote them.
 */
final class CleanHtml {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre")
            .allowElements("code", "em", "strong", "sub", "sup", "kbd", "abbr", "table", "thead", "tbody", "tr")
            .allowElements("th", "td", "a", "img")
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
            .allowAttributes("src", "alt")
            .onElements("img")
            .allowUrlProtocols("https", "http", "mailto")
            .toFactory();

    private CleanHtml() {}

    /** Clean, with media found under {@code base}. */
    static String of(String html, String base) {
        return DocumentMedia.rebased(readable(POLICY.sanitize(html)), base).strip();
    }

    /** The sanitizer writes these as numbers, which is right and hard to read; none of them can end a quoted attribute. */
    private static String readable(String html) {
        return html.replace("&#39;", "'")
                .replace("&#61;", "=")
                .replace("&#43;", "+")
                .replace("&#64;", "@");
    }
}
