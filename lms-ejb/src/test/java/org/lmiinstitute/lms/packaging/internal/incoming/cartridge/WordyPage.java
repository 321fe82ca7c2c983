package org.lmiinstitute.lms.packaging.internal.incoming.cartridge;

import java.util.List;
import java.util.Random;

/** HTML of every kind in every other, with words that stand nowhere else: crossed, empty and left open as exporters leave it. */
final class WordyPage {

    private static final int DEEPEST = 6;

    private static final List<String> ELEMENTS = List.of(
            "ul",
            "ol",
            "li",
            "li",
            "blockquote",
            "table",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "tr",
            "td",
            "td",
            "th",
            "p",
            "p",
            "div",
            "section",
            "span",
            "b",
            "em",
            "a href='https://x.org'",
            "a href='../f.pdf'",
            "a href='#there'",
            "a href='gone.html'",
            "code",
            "pre",
            "sub",
            "q",
            "del",
            "h1",
            "h3",
            "dl",
            "dt",
            "dd",
            "details",
            "summary",
            "figure",
            "figure",
            "figcaption",
            "ruby",
            "rt",
            "form",
            "fieldset",
            "legend",
            "label",
            "menu",
            "hgroup",
            "address",
            "noscript",
            "canvas",
            "object data='../f.pdf' type='application/pdf'",
            "map",
            "nav");

    /** Each with a word of its own where there is a sign for it. */
    private static final List<String> PIECES = List.of(
            "<img src='../d.svg' alt='%s'>",
            "<img src='gone.png' alt='%s'>",
            "<img src='https://x.org/i.png' alt='%s'>",
            "<img alt='%s'>",
            "<picture><source srcset='../d.svg'><img src='../d.svg' alt='%s'></picture>",
            "<iframe src='https://x.org' title='%s'></iframe>",
            "<iframe src='https://x.org'>%s</iframe>",
            "<iframe src='gone.html'>%s</iframe>",
            "<video src='../v.mp4' title='%s'></video>",
            "<audio controls><source src='../v.mp4'>%s</audio>",
            "<video>%s</video>",
            "<button>%s</button>",
            "<select><option>%s</option></select>",
            "<select><optgroup label='%s'><option>1</option></optgroup></select>",
            "<textarea>%s</textarea>",
            "<input type='submit' value='%s'>",
            "<input placeholder='%s'>",
            "<svg><text>%s</text></svg>",
            "<span title='%s'> </span>",
            "<abbr title='%s'> </abbr>",
            "<img src='../d.svg' alt='x' title='%s'>",
            "<embed src='../f.pdf' title='%s'>",
            "<area href='https://x.org' alt='%s'>",
            "<xmp>%s</xmp>",
            "<noembed>%s</noembed>",
            "<math><mi>%s</mi></math>",
            "<math alttext='%s'></math>",
            "<br>",
            "<hr>",
            " ",
            "<script>x()</script>",
            "<!-- x -->");

    private final Random random;
    private final StringBuilder html = new StringBuilder();
    private int words;

    WordyPage(long seed) {
        this.random = new Random(seed);
        while (words < 2) {
            piece(0);
        }
    }

    String html() {
        return html.toString();
    }

    private void piece(int depth) {
        int kind = random.nextInt(12);
        if (kind < 4) {
            html.append(word()).append(random.nextInt(3) == 0 ? "" : " ");
        } else if (kind < 6 || depth > DEEPEST) {
            html.append(PIECES.get(random.nextInt(PIECES.size())).replace("%s", word()));
        } else {
            element(depth);
        }
    }

    private void element(int depth) {
        String tag = ELEMENTS.get(random.nextInt(ELEMENTS.size()));
        html.append('<').append(tag).append('>');
        int children = random.nextInt(4);
        for (int i = 0; i < children; i++) {
            piece(depth + 1);
        }
        if (random.nextInt(10) > 0) {
            html.append("</").append(tag.split(" ")[0]).append('>');
        }
    }

    private String word() {
        return "w" + ++words + "w";
    }
}
