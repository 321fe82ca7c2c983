package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The blocks of a lesson as a page. Each block keeps its permanent id. */
record LessonHtml(XmlText html, CartridgeTexts texts, JsonNode keys) {

    void write(JsonNode lesson) {
        lesson.path("blocks").forEach(this::block);
    }

    private void block(JsonNode block) {
        html.open("div", "id", "BLOCK-" + Json.text(block, "id"));
        switch (Json.text(block, "kind")) {
            case "callout" -> callout(block);
            case "figure" -> figure(block);
            case "video" -> video(block);
            case "question" -> question(block.path("question"));
            case "data-exercise" -> exercise(block);
            case "download" -> download(block);
            default -> html.markup(clean(block));
        }
        html.close();
    }

    private void callout(JsonNode callout) {
        String tone = Json.text(callout, "tone");
        String title = Json.text(callout, "title");
        html.open("div", "class", "callout callout-" + tone)
                .open("p")
                .leaf("strong", title.isEmpty() ? texts.say("callout." + tone) : title)
                .close()
                .markup(clean(callout))
                .close();
    }

    /** Caption and credit are paragraphs, so that they stay apart where an importer drops the elements around them. */
    private void figure(JsonNode figure) {
        html.open("figure").open("p");
        html.empty("img", image(figure)).close();
        String caption = Json.text(figure, "caption");
        String credit = Json.text(figure, "credit");
        if (!caption.isEmpty() || !credit.isEmpty()) {
            html.open("figcaption");
            if (!caption.isEmpty()) {
                html.leaf("p", caption);
            }
            if (!credit.isEmpty()) {
                html.leaf("p", texts.say("figure.credit", credit));
            }
            html.close();
        }
        html.close();
    }

    private static String[] image(JsonNode figure) {
        List<String> attributes = new ArrayList<>(
                List.of("src", CartridgePage.ROOT + Json.text(figure, "src"), "alt", Json.text(figure, "alt")));
        if (figure.path("width").isNumber()) {
            attributes.addAll(List.of("width", Json.text(figure, "width"), "height", Json.text(figure, "height")));
        }
        return attributes.toArray(String[]::new);
    }

    private void video(JsonNode video) {
        String title = Json.text(video, "title");
        if (!title.isEmpty()) {
            html.leaf("h2", title);
        }
        new VideoHtml(html, texts, "h3").write(video);
    }

    private void question(JsonNode question) {
        new PracticeHtml(html, texts).write(CartridgeQuestion.of(question, keys));
    }

    private void exercise(JsonNode exercise) {
        html.leaf("h2", Json.text(exercise, "title"));
        new ExerciseHtml(html, texts).write(exercise);
        exercise.path("questions").forEach(this::question);
    }

    private void download(JsonNode download) {
        String name = Json.text(download, "fileName");
        html.open("p")
                .leaf(
                        "a",
                        Json.text(download, "title"),
                        "href",
                        CartridgePage.ROOT + Json.text(download, "src"),
                        "download",
                        name);
        html.close()
                .leaf(
                        "p",
                        texts.say(
                                "download",
                                name,
                                type(download),
                                size(download.path("bytes").asLong())));
        html.markup(clean(download));
    }

    private static String type(JsonNode download) {
        String name = Json.text(download, "fileName");
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    private String size(long bytes) {
        return bytes < 1_000_000
                ? "%d kB".formatted(Math.max(1, bytes / 1000))
                : String.format(texts.locale(), "%.1f MB", bytes / 1e6);
    }

    private static String clean(JsonNode block) {
        return CleanHtml.of(Json.text(block, "html"), CartridgePage.ROOT);
    }
}
