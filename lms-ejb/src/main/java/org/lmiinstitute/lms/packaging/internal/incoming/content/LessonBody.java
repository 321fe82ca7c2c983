package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A page as a lesson: runs of Markdown with the figures and downloads between them. */
public final class LessonBody {

    private static final Set<String> IMAGES = Set.of("svg", "png", "jpg", "jpeg", "webp", "gif");

    private final Surroundings surroundings;
    private final Remarks remarks;
    private final Wording wording;
    private final List<String> blocks = new ArrayList<>();
    private final List<Element> waiting = new ArrayList<>();

    private LessonBody(Surroundings surroundings, Remarks remarks, Wording wording) {
        this.surroundings = surroundings;
        this.remarks = remarks;
        this.wording = wording;
    }

    /**
     * Writes the text of a lesson; empty if the page shows nothing.
     *
     * @param title of the activity; a first heading that says the same is left out, since the page shows it anyway
     * @param remarks what changed, to be added to
     */
    public static String of(Document page, String title, Surroundings surroundings, Wording wording, Remarks remarks) {
        HtmlParts.nameRemoved(page.body(), remarks);
        removeTitle(page, title);
        LessonBody body = new LessonBody(surroundings, remarks, wording);
        body.write(page.body(), page.selectFirst("h1") == null ? 0 : 1);
        return String.join("\n\n", body.blocks);
    }

    private static void removeTitle(Document page, String title) {
        Element heading = page.selectFirst("h1, h2");
        boolean saysMore =
                heading == null || !heading.select("img, iframe, video, audio").isEmpty();
        if (!saysMore && heading.text().equalsIgnoreCase(title.strip())) {
            heading.remove();
        }
    }

    private void write(Element body, int headingShift) {
        MarkdownPage markdown = new MarkdownPage(surroundings, remarks, waiting::add, headingShift);
        writeIn(body, markdown, 0);
        settle();
    }

    /** Goes into what only holds other blocks, so that a figure stands where it stood and not below the whole page. */
    private void writeIn(Element container, MarkdownPage markdown, int depth) {
        List<Node> run = new ArrayList<>();
        for (Node node : container.childNodes()) {
            if (!MarkdownPage.isBlock(node)) {
                run.add(node);
                continue;
            }
            paragraph(run, markdown);
            run.clear();
            Element block = (Element) node;
            if (block.normalName().equals("figure") && depth < HtmlParts.DEEPEST) {
                figure(block, markdown, depth);
            } else if (isContainer(block) && depth < HtmlParts.DEEPEST) {
                writeIn(block, markdown, depth + 1);
            } else {
                blocks.addAll(markdown.block(block));
                settle();
            }
        }
        paragraph(run, markdown);
    }

    private static boolean isContainer(Element block) {
        return block.normalName().matches("div|section|article|main|header|footer|center|body|span|font|nav|aside");
    }

    private void paragraph(List<Node> run, MarkdownPage markdown) {
        blocks.addAll(markdown.blocksOf(run));
        settle();
    }

    /** What could not stand in the text comes below it. */
    private void settle() {
        List<Element> settled = List.copyOf(waiting);
        waiting.clear();
        settled.forEach(element -> settle(element, ""));
    }

    private void settle(Element element, String caption) {
        switch (element.normalName()) {
            case "img" -> image(element, caption);
            case "picture" -> element.select("img").forEach(image -> image(image, caption));
            case "iframe" -> frame(element);
            case "a" -> download(element.attr("href"), element.text());
            default -> recording(element);
        }
    }

    /** What stands in a figure besides its image and a caption of one line stands below it. */
    private void figure(Element figure, MarkdownPage markdown, int depth) {
        if (figure.select("img").size() == 1) {
            Element image = figure.selectFirst("img");
            image.replaceWith(new TextNode(" "));
            Optional<Element> caption =
                    Optional.ofNullable(figure.selectFirst("figcaption")).filter(LessonBody::isLine);
            settle(image, caption.map(Element::text).orElse(""));
            caption.ifPresent(Element::empty);
        }
        writeIn(figure, markdown, depth + 1);
    }

    private static boolean isLine(Element caption) {
        Element only = caption.ownText().isBlank() ? caption.selectFirst("> p:only-child") : null;
        return !HtmlParts.holdsMore(only == null ? caption : only);
    }

    private void image(Element image, String caption) {
        String source = image.attr("src").strip();
        Optional<String> file = DrawnImage.of(source)
                .flatMap(drawn -> surroundings.carryDrawn("image." + drawn.extension(), drawn.content()))
                .or(() -> surroundings.carry(source));
        if (file.isPresent() && IMAGES.contains(extension(file.get()))) {
            blocks.add(":::figure {src=" + quoted(file.get()) + " alt="
                    + quoted(new ImageDescription(wording, remarks).of(image, file.get(), PlainLine.LONGEST_SUMMARY))
                    + (caption.isBlank()
                            ? ""
                            : " caption="
                                    + quoted(PlainLine.of(
                                            caption, PlainLine.LONGEST_SUMMARY, "the caption of an image", remarks)))
                    + "}\n:::");
            return;
        }
        String alt = PlainLine.of(image.attr("alt"), Integer.MAX_VALUE);
        boolean isWeb = surroundings.kindOf(source) == Surroundings.Kind.WEB;
        Optional<String> address = isWeb ? WebAddress.of(source) : Optional.empty();
        remarks.note((isWeb ? "an image of another site is a link: " : "an image is not there: ")
                + PlainLine.shortened(source.startsWith("data:") ? "an image within the page" : source));
        String words = MarkdownEscapes.text(
                alt.isEmpty() ? source.startsWith("data:") ? "" : PlainLine.shortened(source) : alt);
        if (!words.isBlank()) {
            blocks.add(address.map(to -> "[" + words + "](" + to + ")").orElse(MarkdownEscapes.lines(words)));
        }
        if (!caption.isBlank()) {
            blocks.add(MarkdownEscapes.lines(MarkdownEscapes.text(caption)));
        }
    }

    private void frame(Element frame) {
        String source = frame.attr("src").strip();
        Optional<String> address = WebAddress.of(source);
        String words = LostWords.within(frame) + " " + HtmlSource.words(frame.attr("srcdoc"));
        if (address.isPresent()) {
            remarks.removed("iframe" + LostWords.quoted(words));
            remarks.note("an embedded page is a link: " + PlainLine.shortened(source));
            String title = frame.attr("title").isBlank() ? address.get() : frame.attr("title");
            blocks.add("[" + MarkdownEscapes.text(PlainLine.shortened(title)) + "](" + address.get() + ")");
        } else {
            remarks.removed("iframe" + LostWords.quoted(frame.attr("title") + " " + words));
        }
    }

    private void recording(Element recording) {
        List<String> sources = new ArrayList<>();
        recording
                .select("[src]")
                .forEach(source -> sources.add(source.attr("src").strip()));
        String words = recording.attr("title").isBlank() ? recording.attr("aria-label") : recording.attr("title");
        if (sources.isEmpty()) {
            remarks.note("a recording has no file" + LostWords.quoted(words + " " + recording.text()));
            return;
        }
        remarks.note("a recording in the page is a file to download or a link");
        if (recording.hasText()) {
            remarks.note("what it says where it cannot be played is left out:" + LostWords.quoted(recording.text()));
        }
        for (String source : sources) {
            Optional<String> address = WebAddress.of(source);
            if (address.isPresent()) {
                blocks.add("[" + MarkdownEscapes.text(PlainLine.shortened(words.isBlank() ? source : words)) + "]("
                        + address.get() + ")");
            } else {
                download(source, words);
            }
        }
    }

    private void download(String reference, String words) {
        Optional<String> file = surroundings.carry(reference);
        if (file.isEmpty()) {
            remarks.note("a file is not given out: " + PlainLine.shortened(reference) + LostWords.quoted(words));
            return;
        }
        blocks.add(downloadOf(file.get(), words));
    }

    /** The block that gives a file of the module's folder to learners. */
    public static String downloadOf(String file, String words) {
        String title = PlainLine.of(words, PlainLine.LONGEST_TITLE);
        String name = file.substring(file.lastIndexOf('/') + 1);
        return ":::download {file=" + quoted(file) + " title=" + quoted(title.isEmpty() ? name : title) + "}\n:::";
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String extension(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
