package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A link around blocks, as one link within each of them: Markdown has no other. */
record SpreadLink(Element link) {

    /** What the link holds, linked. */
    Element blocks() {
        Element blocks = link.clone().tagName("div");
        spread(blocks, 0);
        return blocks;
    }

    private void spread(Element holder, int level) {
        Element run = null;
        for (Node node : List.copyOf(holder.childNodes())) {
            if (MarkdownPage.isBlock(node) && level < HtmlParts.DEEPEST) {
                spread((Element) node, level + 1);
                run = null;
            } else if (run != null) {
                run.appendChild(node);
            } else if (hasText(node)) {
                run = link.shallowClone();
                node.replaceWith(run);
                run.appendChild(node);
            }
        }
    }

    private static boolean hasText(Node node) {
        return node instanceof TextNode text ? !text.isBlank() : node instanceof Element element && element.hasText();
    }
}
