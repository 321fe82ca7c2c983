package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What stands within a line: text with emphasis, links and the few tags that our format takes. Images are handed out to stand below. */
final class MarkdownLine {

    private static final Map<String, String> EMPHASIS =
            Map.of("b", "**", "strong", "**", "i", "*", "em", "*", "cite", "*", "dfn", "*", "var", "*");

    private final Surroundings surroundings;
    private final Remarks remarks;
    private final Consumer<Element> aside;
    private final String lineBreak;
    private final StringBuilder out = new StringBuilder();
    private String open = "";
    private String codeText = "";
    private int codeFrom;
    private int codeTo;
    private boolean isInLink;
    private int depth;

    /**
     * Begins a line.
     *
     * @param aside takes what cannot stand in a line
     * @param lineBreak what a break within it is written as
     */
    MarkdownLine(Surroundings surroundings, Remarks remarks, Consumer<Element> aside, String lineBreak) {
        this.surroundings = surroundings;
        this.remarks = remarks;
        this.aside = aside;
        this.lineBreak = lineBreak;
    }

    void add(Node node) {
        if (node instanceof TextNode text) {
            text(text.getWholeText());
        } else if (node instanceof DataNode unread) {
            text(unread.getWholeData());
        } else if (node instanceof Element element) {
            if (HtmlParts.parts(element)) {
                space();
            }
            if (!HtmlParts.isRemoved(element)) {
                depth++;
                element(element);
                depth--;
            }
            if (HtmlParts.parts(element)) {
                space();
            }
        }
    }

    private void space() {
        out.append(out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1)) ? "" : " ");
    }

    /** A block in a line stands between breaks. */
    private void apart(Element block) {
        breakOff();
        addChildren(block);
        breakOff();
    }

    private void breakOff() {
        int before = Math.max(0, out.length() - lineBreak.length());
        if (!out.isEmpty() && !out.substring(before).equals(lineBreak)) {
            out.append(lineBreak);
        }
    }

    void addChildren(Element element) {
        element.childNodes().forEach(this::add);
    }

    /** The line, without white space and breaks around it. */
    String written() {
        return core(out.toString());
    }

    private String core(String line) {
        int from = 0;
        for (int blank = blankAt(line, from); blank > 0; blank = blankAt(line, from)) {
            from += blank;
        }
        int to = line.length();
        for (int blank = blankBefore(line, from, to); blank > 0; blank = blankBefore(line, from, to)) {
            to -= blank;
        }
        return line.substring(from, to);
    }

    private int blankAt(String line, int from) {
        return line.startsWith(lineBreak, from) ? lineBreak.length() : line.startsWith(" ", from) ? 1 : 0;
    }

    private int blankBefore(String line, int from, int to) {
        int breakAt = to - lineBreak.length();
        if (breakAt >= from && line.startsWith(lineBreak, breakAt)) {
            return lineBreak.length();
        }
        return to > from && line.charAt(to - 1) == ' ' ? 1 : 0;
    }

    private void text(String text) {
        String plain = MarkdownEscapes.text(text);
        char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        String guarded = last == '{' && plain.startsWith("{") ? "\\" + plain : plain;
        out.append(Character.isWhitespace(last) ? guarded.replaceFirst("^ ", "") : guarded);
    }

    private void element(Element element) {
        if (depth > HtmlParts.DEEPEST) {
            remarks.note("what is nested more than " + HtmlParts.DEEPEST + " levels deep stands as plain text");
            text(element.text());
            return;
        }
        String name = element.normalName();
        switch (name) {
            case "br", "wbr" -> out.append(name.equals("br") ? lineBreak : "");
            case "img", "iframe", "video", "audio", "picture" -> aside.accept(element);
            case "a" -> link(element);
            case "code", "tt", "samp" -> code(element);
            case "sub", "sup", "kbd" -> tagged(element, name, "");
            case "abbr" -> tagged(element, name, title(element));
            case "q" -> quoted(element);
            case "s", "del", "strike" -> unmarked(element, "struck-out text is marked by no line");
            case "u", "ins", "mark" -> unmarked(element, "underlined and highlighted text is not marked");
            case "math" -> math(element);
            default -> {
                if (HtmlParts.isBlock(element)) {
                    apart(element);
                } else {
                    emphasized(element, EMPHASIS.getOrDefault(name, ""));
                }
            }
        }
    }

    private void emphasized(Element element, String mark) {
        if (mark.isEmpty() || open.contains(mark + "|")) {
            addChildren(element);
            return;
        }
        String before = open;
        open += mark + "|";
        int from = out.length();
        addChildren(element);
        open = before;
        String inner = out.substring(from);
        String core = core(inner);
        if (core.isEmpty()
                || !lineBreak.isBlank() && core.contains(lineBreak)
                || !canStand(from, inner, core, element)) {
            return;
        }
        out.setLength(from);
        int start = inner.indexOf(core);
        out.append(inner, 0, start)
                .append(mark)
                .append(core)
                .append(mark)
                .append(inner, start + core.length(), inner.length());
    }

    /** CommonMark 6.2: a mark between a letter and punctuation opens or closes nothing. */
    private boolean canStand(int from, String inner, String core, Element element) {
        boolean isLed = from > 0 && inner.startsWith(core) && Character.isLetterOrDigit(out.charAt(from - 1));
        boolean opensBadly = isLed && !Character.isLetterOrDigit(core.charAt(0));
        boolean closesBadly = !Character.isLetterOrDigit(core.charAt(core.length() - 1))
                && inner.endsWith(core)
                && isFollowed(element);
        boolean touchesMark = from > 0 && out.charAt(from - 1) == '*' || core.startsWith("*") || core.endsWith("*");
        return !opensBadly && !closesBadly && !touchesMark;
    }

    private static boolean isFollowed(Element element) {
        Node next = element.nextSibling();
        if (next instanceof TextNode text) {
            return !text.getWholeText().isEmpty()
                    && Character.isLetterOrDigit(text.getWholeText().charAt(0));
        }
        return next != null && !MarkdownPage.isBlock(next);
    }

    private void tagged(Element element, String tag, String attributes) {
        int from = out.length();
        out.append('<').append(tag).append(attributes).append('>');
        int inner = out.length();
        addChildren(element);
        String said = out.substring(inner);
        if (said.isBlank()) {
            out.setLength(from);
            text(said);
            return;
        }
        out.append("</").append(tag).append('>');
    }

    private static String title(Element element) {
        String title = MarkdownEscapes.printable(element.attr("title"))
                .replaceAll("[\"<>\\s]+", " ")
                .strip();
        return title.isEmpty() ? "" : " title=\"" + title + "\"";
    }

    private void quoted(Element element) {
        out.append('“');
        addChildren(element);
        out.append('”');
    }

    private void unmarked(Element element, String note) {
        remarks.note(note);
        addChildren(element);
    }

    private void math(Element math) {
        remarks.note("formulas in MathML stand as plain text");
        text(math.hasAttr("alttext") ? math.attr("alttext") : math.text());
    }

    private void code(Element code) {
        if (HtmlParts.holdsMore(code)) {
            addChildren(code);
            return;
        }
        String text = MarkdownEscapes.printable(code.wholeText()).replaceAll("\\s+", " ");
        String plain = text.strip();
        if (text.startsWith(" ")) {
            space();
        }
        if (plain.isEmpty()) {
            return;
        }
        addCode(plain);
        if (text.endsWith(" ")) {
            space();
        }
    }

    /** What follows on code is one with it: marks side by side would be others. */
    private void addCode(String plain) {
        boolean goesOn = !codeText.isEmpty() && out.length() == codeTo;
        codeFrom = goesOn ? codeFrom : out.length();
        codeText = goesOn ? codeText + plain : plain;
        String fence = "`".repeat(1 + longestRun(codeText));
        boolean isGuarded = codeText.startsWith("`") || codeText.endsWith("`");
        String inner = lineBreak.equals("<br>") ? codeText.replace("|", "\\|") : codeText;
        out.setLength(codeFrom);
        out.append(fence).append(isGuarded ? " " + inner + " " : inner).append(fence);
        codeTo = out.length();
    }

    static int longestRun(String text) {
        return Pattern.compile("`+")
                .matcher(text)
                .results()
                .mapToInt(run -> run.group().length())
                .max()
                .orElse(0);
    }

    private void link(Element link) {
        String href = link.attr("href").strip();
        if (href.startsWith("#")) {
            remarks.removed("link within its page");
        }
        if (isInLink || href.isEmpty() || href.startsWith("#")) {
            addChildren(link);
            return;
        }
        switch (surroundings.kindOf(href)) {
            case WEB -> webLink(link, href);
            case FILE -> {
                addChildren(link);
                aside.accept(link);
            }
            case PAGE -> {
                remarks.removed("link to another page of the package");
                addChildren(link);
            }
            case NOTHING -> {
                if (!href.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
                    remarks.removed("link to " + PlainLine.shortened(href));
                }
                addChildren(link);
            }
        }
    }

    private void webLink(Element link, String href) {
        int from = out.length();
        isInLink = true;
        addChildren(link);
        isInLink = false;
        String inner = out.substring(from);
        Optional<String> address = WebAddress.of(href);
        if (inner.isBlank() || address.isEmpty()) {
            remarks.removed("link without words to " + PlainLine.shortened(href));
            return;
        }
        String core = core(inner);
        int start = inner.indexOf(core);
        out.setLength(from);
        out.append(inner, 0, start)
                .append('[')
                .append(core.replace(lineBreak, " "))
                .append("](")
                .append(address.get())
                .append(')')
                .append(inner, start + core.length(), inner.length());
    }
}
