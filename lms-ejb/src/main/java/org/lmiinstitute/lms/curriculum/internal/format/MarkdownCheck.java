package org.lmiinstitute.lms.curriculum.internal.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.lmiinstitute.lms.curriculum.ContentPlace;

/** Reports what Markdown may hold elsewhere, but not here, at its line. */
class MarkdownCheck extends AbstractVisitor {

    private static final Pattern COMMENT = Pattern.compile("\\s*<!--.*-->\\s*", Pattern.DOTALL);
    private static final Pattern ALLOWED = Pattern.compile("</?(sub|sup|kbd|abbr)( title=\"[^\"]*\")?>|<br\\s*/?>");
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)");
    private static final Pattern ADDRESS = Pattern.compile("(https?://|mailto:).+");

    private final ContentPlace from;
    private final Problems problems;

    MarkdownCheck(ContentPlace from, Problems problems) {
        this.from = from;
        this.problems = problems;
    }

    @Override
    public void visit(Heading heading) {
        if (heading.getLevel() == 1) {
            report(heading, "a heading with one # is the page's own", "begin headings with ##");
        }
        visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
        report(image, "an image stands in the text", "a :::figure block, which has a place for its description");
    }

    @Override
    public void visit(Link link) {
        if (!ADDRESS.matcher(link.getDestination()).matches()) {
            report(
                    link,
                    "the link \"" + link.getDestination() + "\" leads nowhere",
                    "an address that begins with https://, or a :::download block for a file");
        }
        visitChildren(link);
    }

    @Override
    public void visit(HtmlBlock html) {
        if (!COMMENT.matcher(html.getLiteral()).matches()) {
            reportTag(html, html.getLiteral());
        }
    }

    @Override
    public void visit(HtmlInline html) {
        if (!COMMENT.matcher(html.getLiteral()).matches()
                && !ALLOWED.matcher(html.getLiteral()).matches()) {
            reportTag(html, html.getLiteral());
        }
    }

    private void reportTag(Node node, String html) {
        Matcher tag = TAG.matcher(html);
        String name = tag.find() ? "<" + tag.group(1) + ">" : "HTML";
        report(
                node,
                name + " is not taken",
                "Markdown; of HTML only <sub>, <sup>, <kbd>, <abbr> and <br> within a line");
    }

    void report(Node node, String what, String expected) {
        problems.report(placeOf(node), what, expected);
    }

    ContentPlace placeOf(Node node) {
        int line = node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().get(0).getLineIndex();
        return from.plusLines(line);
    }
}
