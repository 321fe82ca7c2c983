package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What a question, a choice or a feedback says, as Markdown. Prompts and choices may show images; elsewhere, and where an image is not
 * there, it stands as its description.
 */
public record QuestionText(Wording wording, Remarks remarks, QuestionImages images) {

    /** A sign for private use on both sides of a number stands where an image will stand in the Markdown. */
    private static final String MARK = "\uE000";

    /** Of a text that shows no images. */
    public QuestionText(Wording wording, Remarks remarks) {
        this(wording, remarks, QuestionImages.none());
    }

    /** Blocks of Markdown; empty if nothing is said. */
    public String of(String html) {
        return written(html, this::word);
    }

    /** Likewise of a prompt or a choice, with its images. */
    public String shown(String html) {
        List<String> shown = new ArrayList<>();
        String text = written(html.replace(MARK, ""), image -> show(image, shown));
        for (int i = 0; i < shown.size(); i++) {
            text = text.replace(MARK + i + MARK, shown.get(i));
        }
        return text;
    }

    private String written(String html, Consumer<Element> image) {
        Document page = HtmlSource.fragment(html);
        HtmlParts.nameRemoved(page.body(), remarks);
        page.select("img").forEach(image);
        MarkdownPage markdown = new MarkdownPage(Surroundings.none(), remarks, this::lost, 1);
        return String.join("\n\n", markdown.blocksIn(page.body()));
    }

    private void show(Element image, List<String> shown) {
        Optional<String> path = images.carry(image.attr("src").strip(), remarks);
        if (path.isEmpty()) {
            word(image);
            return;
        }
        image.before(new TextNode(MARK + shown.size() + MARK));
        image.remove();
        shown.add("![" + MarkdownEscapes.text(new ImageDescription(wording, remarks).of(image, path.get(), 500)) + "]("
                + path.get() + ")");
    }

    private void word(Element image) {
        String alt = PlainLine.of(image.attr("alt"), Integer.MAX_VALUE);
        String source = image.attr("src");
        String name = source.startsWith("data:") ? "an image within the text" : source.replaceAll(".*/", "");
        remarks.note(whyUnseen(source.strip(), name));
        image.before(new TextNode(wording.say("image.in-question", alt.isEmpty() ? PlainLine.shortened(name) : alt)));
        image.remove();
    }

    private String whyUnseen(String source, String name) {
        if (WebAddress.of(source).isPresent()) {
            return "an image of another site stands as its description: " + PlainLine.shortened(source);
        }
        return source.startsWith("data:") || images.has(source)
                ? "an image cannot be shown and stands as its description: " + PlainLine.shortened(name)
                : "the package has no image where the question looks for it, and its description stands there: "
                        + PlainLine.shortened(source);
    }

    private void lost(Element element) {
        boolean isLink = element.normalName().equals("a");
        remarks.removed(isLink ? "link to a file" : element.normalName() + LostWords.of(element));
    }
}
