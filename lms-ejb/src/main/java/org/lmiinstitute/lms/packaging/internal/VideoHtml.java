package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A video as a page shows it without our player: the file with its captions, chapters as a list, and all that is said as text.
 *
 * @param heading the element of its headings: {@code h2} on a page of its own, {@code h3} in a lesson
 */
record VideoHtml(XmlText html, CartridgeTexts texts, String heading) {

    void write(JsonNode video) {
        String description = Json.text(video, "description");
        if (!description.isEmpty()) {
            html.markup(CleanHtml.of(description, CartridgePage.ROOT));
        }
        html.open("video", attributes(video));
        video.path("sources")
                .forEach(source -> html.empty("source", "src", path(source), "type", Json.text(source, "type")));
        video.path("captions").forEach(this::captions);
        html.close();
        video.path("sources").forEach(source -> html.open("p")
                .leaf("a", texts.say("video.file"), "href", path(source))
                .close());
        chapters(video.path("chapters"));
        transcript(video.path("transcript"));
    }

    private static String[] attributes(JsonNode video) {
        List<String> attributes = new ArrayList<>(List.of("controls", "controls", "preload", "metadata"));
        String poster = Json.text(video, "poster");
        if (!poster.isEmpty()) {
            attributes.addAll(List.of("poster", CartridgePage.ROOT + poster));
        }
        return attributes.toArray(String[]::new);
    }

    private void captions(JsonNode captions) {
        html.empty(
                "track",
                "kind",
                "captions",
                "src",
                path(captions),
                "srclang",
                Json.text(captions, "language"),
                "label",
                Json.text(captions, "label"));
    }

    private void chapters(JsonNode chapters) {
        if (chapters.isEmpty()) {
            return;
        }
        html.leaf(heading, texts.say("video.chapters")).open("ul", "class", "chapters");
        chapters.forEach(chapter -> html.leaf("li", clock(chapter.path("start")) + " " + Json.text(chapter, "title")));
        html.close();
    }

    private void transcript(JsonNode cues) {
        if (cues.isEmpty()) {
            return;
        }
        html.leaf(heading, texts.say("video.transcript")).open("div", "class", "transcript");
        cues.forEach(cue -> html.leaf("p", Json.text(cue, "text")));
        html.close();
    }

    private static String path(JsonNode file) {
        return CartridgePage.ROOT + Json.text(file, "src");
    }

    /** 75 seconds as {@code 1:15}. */
    private static String clock(JsonNode seconds) {
        long whole = (long) seconds.asDouble();
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }
}
