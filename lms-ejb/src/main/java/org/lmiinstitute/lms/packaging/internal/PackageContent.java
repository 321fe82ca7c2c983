package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All that a writer may know: the module document, the package's identity, and every shared file (player, module script, media)
 * sorted by path. The manifest is not among the files.
 */
record PackageContent(JsonNode document, PackageIdentity identity, List<PackageEntry> files) {

    /** The page that a learning system opens. */
    static final String START_PAGE = "index.html";

    PackageContent {
        files = files.stream().sorted(Comparator.comparing(PackageEntry::path)).toList();
        if (files.stream().noneMatch(file -> file.path().equals(START_PAGE))) {
            throw new IllegalArgumentException("A package needs the player's " + START_PAGE);
        }
    }

    String iri() {
        return text("iri");
    }

    String id() {
        return text("id");
    }

    String title() {
        return text("title");
    }

    String language() {
        return document.path("language").asText("en");
    }

    String revision() {
        return text("revision");
    }

    /** The module's goal and summary as plain text; the title when it has neither. */
    String description() {
        List<String> sentences = Stream.of("goal", "summary")
                .map(this::text)
                .filter(text -> !text.isBlank())
                .toList();
        return sentences.isEmpty() ? title() : String.join(" ", sentences);
    }

    int minutes() {
        return document.path("minutes").asInt();
    }

    String licence() {
        return text("licence");
    }

    String source() {
        return text("source");
    }

    Stream<JsonNode> activities() {
        return StreamSupport.stream(document.path("activities").spliterator(), false);
    }

    Stream<JsonNode> quizzes() {
        return activities()
                .filter(activity -> "quiz".equals(activity.path("kind").asText()));
    }

    private String text(String field) {
        return document.path(field).asText("");
    }
}
