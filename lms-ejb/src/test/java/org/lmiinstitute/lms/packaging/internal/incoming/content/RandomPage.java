package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.List;
import java.util.Random;

/** HTML as nobody writes it: lists, quotations, tables, images and tags of a line in one another, empty, crossed or left open. */
final class RandomPage {

    private static final List<String> TAGS = List.of(
            "ul",
            "ol",
            "li",
            "li",
            "blockquote",
            "table",
            "tr",
            "td",
            "th",
            "caption",
            "p",
            "div",
            "section",
            "span",
            "b",
            "i",
            "strong",
            "em",
            "a href='https://x.org'",
            "a href='f.pdf'",
            "code",
            "sub",
            "abbr title=''",
            "q",
            "s",
            "pre",
            "h1",
            "h3",
            "dl",
            "dt",
            "dd",
            "details",
            "summary",
            "figure",
            "figcaption");
    private static final List<String> EMPTY = List.of(
            "<img src=a.png>",
            "<img>",
            "<br>",
            "<hr>",
            "<iframe src='https://x.org'></iframe>",
            "<video src=v.mp4></video>",
            "",
            " ",
            "\n",
            "&nbsp;",
            "&#x2003;",
            "&#x2028;",
            "\\",
            "*",
            "`",
            "&lt;",
            "|",
            "{",
            "#",
            "- ");

    private final Random random;
    private final StringBuilder html = new StringBuilder();

    RandomPage(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i <= random.nextInt(3); i++) {
            piece(0);
        }
    }

    String html() {
        return html.toString();
    }

    private void piece(int depth) {
        int kind = random.nextInt(10);
        if (kind == 0) {
            html.append("word ");
        } else if (kind < 4 || depth > 7) {
            html.append(EMPTY.get(random.nextInt(EMPTY.size())));
        } else {
            element(depth);
        }
    }

    private void element(int depth) {
        String tag = TAGS.get(random.nextInt(TAGS.size()));
        html.append('<').append(tag).append('>');
        int children = random.nextInt(4);
        for (int i = 0; i < children; i++) {
            piece(depth + 1);
        }
        if (random.nextInt(8) > 0) {
            html.append("</").append(tag.split(" ")[0]).append('>');
        }
    }
}
