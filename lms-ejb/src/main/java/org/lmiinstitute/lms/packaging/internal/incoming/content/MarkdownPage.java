package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as Markdown, block by block. What may stand only between blocks, such as a figure, is handed out and comes after the block. */
final class MarkdownPage {

    private static final String LINE_BREAK = "\\\n";
    private static final Set<String> NO_LINES =
            Set.of("ul", "ol", "menu", "dir", "pre", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6");

    /** In letters, of what one list item or quotation has before its lines: quotations in one another multiply it. */
    private static final int MOST_MARKS = 1 << 18;

    private final Surroundings surroundings;
    private final Remarks remarks;
    private final Consumer<Element> aside;
    private final int headingShift;
    private int depth;

    /**
     * Begins.
     *
     * @param aside takes what cannot stand in a text: images, films, files that are linked to
     * @param headingShift by how many levels headings move down
     */
    MarkdownPage(Surroundings surroundings, Remarks remarks, Consumer<Element> aside, int headingShift) {
        this.surroundings = surroundings;
        this.remarks = remarks;
        this.aside = aside;
        this.headingShift = headingShift;
    }

    /** The blocks of an element, without those that say nothing. */
    List<String> blocksIn(Element container) {
        List<String> blocks = new ArrayList<>();
        if (++depth > HtmlParts.DEEPEST) {
            remarks.note("what is nested more than " + HtmlParts.DEEPEST + " levels deep stands as plain text");
            add(blocks, MarkdownEscapes.lines(MarkdownEscapes.text(container.text())));
        } else {
            addAll(container.childNodes(), blocks);
        }
        depth--;
        return blocks;
    }

    /** The blocks of nodes that stand side by side. */
    List<String> blocksOf(List<Node> nodes) {
        List<String> blocks = new ArrayList<>();
        addAll(nodes, blocks);
        return blocks;
    }

    private void addAll(List<Node> nodes, List<String> blocks) {
        MarkdownLine line = line();
        for (Node node : nodes) {
            if (node instanceof Element element && isBlock(element)) {
                add(blocks, MarkdownEscapes.lines(line.written()));
                line = line();
                block(element).forEach(block -> add(blocks, block));
            } else {
                line.add(node);
            }
        }
        add(blocks, MarkdownEscapes.lines(line.written()));
    }

    /** One block as Markdown; none if it shows nothing. */
    List<String> block(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "ul", "ol", "menu", "dir" -> list(element);
            case "blockquote" -> quote(element);
            case "pre", "listing", "xmp" -> preformatted(element);
            case "a" -> link(element);
            case "hr" -> List.of("---");
            case "table" -> new MarkdownTable(this, remarks).write(element);
            case "dt", "summary" -> strong(element);
            default -> blocksIn(element);
        };
    }

    static boolean isBlock(Node node) {
        return node instanceof Element element
                && !HtmlParts.isRemoved(element)
                && (HtmlParts.isBlock(element) || HtmlParts.holdsBlocks(element));
    }

    /** All that an element says in one line; blocks in it are parted by breaks. */
    String cell(Element element) {
        MarkdownLine line = new MarkdownLine(surroundings, remarks, aside, "<br>");
        addToCell(line, element, 0);
        return line.written();
    }

    private void addToCell(MarkdownLine line, Element element, int level) {
        for (Node node : element.childNodes()) {
            if (isBlock(node) && level < HtmlParts.DEEPEST) {
                if (NO_LINES.contains(node.normalName())) {
                    remarks.note("lists, code, quotations and headings in a cell of a table stand as lines");
                }
                line.add(new Element("br"));
                addToCell(line, (Element) node, level + 1);
                line.add(new Element("br"));
            } else {
                line.add(node);
            }
        }
    }

    private MarkdownLine line() {
        return new MarkdownLine(surroundings, remarks, aside, LINE_BREAK);
    }

    private List<String> heading(Element element) {
        MarkdownLine line = new MarkdownLine(surroundings, remarks, aside, " ");
        line.addChildren(element);
        String text = line.written().replace("#", "\\#");
        int level = Math.min(6, Math.max(2, element.normalName().charAt(1) - '0' + headingShift));
        return text.isBlank() ? List.of() : List.of("#".repeat(level) + " " + text);
    }

    private List<String> strong(Element element) {
        MarkdownLine line = line();
        line.add(new Element("strong").insertChildren(0, copies(element)));
        String text = MarkdownEscapes.lines(line.written());
        return text.isBlank() ? List.of() : List.of(text);
    }

    private static List<Node> copies(Element element) {
        return element.childNodes().stream().map(Node::clone).toList();
    }

    private List<String> quote(Element element) {
        List<String> inner = blocksIn(element);
        return inner.isEmpty() ? List.of() : List.of(prefixed(String.join("\n\n", inner), "> ", "> "));
    }

    private List<String> list(Element list) {
        int number = list.normalName().equals("ol") ? start(list) : -1;
        if (number >= 0 && isNumberedOtherwise(list)) {
            remarks.note("a list that was not numbered 1, 2, 3 and so on is numbered so here");
        }
        List<String> items = new ArrayList<>();
        for (Element item : items(list)) {
            List<String> blocks = item.normalName().equals("li") ? blocksIn(item) : blocksOf(List.of(item));
            if (!blocks.isEmpty()) {
                String mark = number < 0 ? "- " : number++ + ". ";
                items.add(prefixed(String.join("\n\n", blocks), mark, " ".repeat(mark.length())));
            }
        }
        boolean isTight = items.stream().noneMatch(item -> item.contains("\n"));
        return items.isEmpty() ? List.of() : List.of(String.join(isTight ? "\n" : "\n\n", items));
    }

    /** What stands in a list; text that no item holds is one. */
    private static List<Element> items(Element list) {
        List<Element> items = new ArrayList<>();
        for (Node node : list.childNodes()) {
            if (node instanceof Element element) {
                items.add(element);
            } else if (node instanceof TextNode text && !text.isBlank()) {
                items.add(new Element("li").appendText(text.getWholeText()));
            }
        }
        return items;
    }

    private static boolean isNumberedOtherwise(Element list) {
        return list.hasAttr("reversed")
                || !list.attr("type").matches("1?")
                || list.children().stream().anyMatch(item -> item.hasAttr("value"));
    }

    private static int start(Element list) {
        String start = list.attr("start");
        return start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1;
    }

    /** What is no letter stands in no code: with links, images or blocks in it, it becomes lines. */
    private List<String> preformatted(Element pre) {
        if (!HtmlParts.holdsMore(pre)) {
            return fenced(pre);
        }
        remarks.note("preformatted text with links, images or blocks in it stands as plain lines");
        Element lines = pre.clone();
        lines.selectXpath(".//text()", TextNode.class).forEach(MarkdownPage::breakLines);
        return blocksIn(lines);
    }

    private static void breakLines(TextNode text) {
        String[] lines = text.getWholeText().split("\\R", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            text.before(new TextNode(lines[i]));
            text.before(new Element("br"));
        }
        text.text(lines[lines.length - 1]);
    }

    /** What leads to the web is a link in each of the blocks that it holds. */
    private List<String> link(Element link) {
        String href = link.attr("href").strip();
        boolean isWeb = surroundings.kindOf(href) == Surroundings.Kind.WEB
                && WebAddress.of(href).isPresent();
        if (isWeb && link.hasText()) {
            return blocksIn(new SpreadLink(link).blocks());
        }
        line().add(link.shallowClone().text(link.text()));
        return blocksIn(link);
    }

    private static List<String> fenced(Element pre) {
        String code = MarkdownEscapes.printable(pre.wholeText() + pre.data()).replaceAll("\\s+$", "");
        String fence = "`".repeat(Math.max(3, 1 + MarkdownLine.longestRun(code)));
        return code.isBlank() ? List.of() : List.of(fence + "\n" + code.replaceFirst("^\\n", "") + "\n" + fence);
    }

    private String prefixed(String text, String first, String others) {
        long lines = text.chars().filter(letter -> letter == '\n').count();
        if (lines * others.length() > MOST_MARKS) {
            remarks.note("a list or quotation of " + lines
                    + " lines is too long to be one here and became what stands in it");
            return text;
        }
        return first
                + text.replaceAll("\\n(?!\\n)", "\n" + others).replaceAll("\\n(?=\\n)", "\n" + others.stripTrailing());
    }

    private static void add(List<String> blocks, String block) {
        if (!block.isBlank()) {
            blocks.add(block);
        }
    }
}
