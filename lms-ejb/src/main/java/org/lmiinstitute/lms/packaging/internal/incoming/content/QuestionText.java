package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What a question, a choice or a feedback says, as Markdown. Questions of ours hold text only: images are named by their words. */
public record QuestionText(Wording wording, Remarks remarks) {

    /** Blocks of Markdown; empty if nothing is said. */
    public String of(String html) {
        Document page = HtmlSource.fragment(html);
        HtmlParts.nameRemoved(page.body(), remarks);
        page.select("img").forEach(this::word);
        MarkdownPage markdown = new MarkdownPage(Surroundings.none(), remarks, this::lost, 1);
        List<String> blocks = markdown.blocksIn(page.body());
        return String.join("\n\n", blocks);
    }

    private void word(Element image) {
        String alt = PlainLine.of(image.attr("alt"), 500);
        String name = image.attr("src").replaceAll(".*/", "");
        remarks.note("questions show no images; this one stands as its description: " + PlainLine.shortened(name));
        image.before(new TextNode(wording.say("image.in-question", alt.isEmpty() ? PlainLine.shortened(name) : alt)));
        image.remove();
    }

    private void lost(Element element) {
        remarks.removed(element.normalName().equals("a") ? "link to a file" : element.normalName());
    }
}
