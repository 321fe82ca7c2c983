package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.packaging.PackagedRevision;

/**
 * A module in a package: one SCO, one assignable unit.
 *
 * @param document as it was published; not to be changed
 * @param key its answer key
 * @param folder where its own files lie: empty in a module's package, {@code 1/}, {@code 2/} and so on in a course's
 */
record PackagedModule(PackagedRevision revision, JsonNode document, JsonNode key, String folder) {

    /** What a learning system opens, from the module's folder. */
    static final String START_PAGE = "index.html";

    static PackagedModule of(RevisionDocument revision, String folder) {
        return new PackagedModule(
                new PackagedRevision(revision.moduleId(), revision.id(), revision.number()),
                revision.document(),
                Json.parse(revision.answerKeyJson()),
                folder);
    }

    UUID id() {
        return revision.moduleId();
    }

    String iri() {
        return document.path("iri").asText();
    }

    String title() {
        return document.path("title").asText();
    }

    String language() {
        return document.path("language").asText("en");
    }

    int minutes() {
        return document.path("minutes").asInt();
    }

    RevisionNumber number() {
        return revision.number();
    }

    String description() {
        return PackageAbout.description(document);
    }

    /** What stays the same while its content is revised. */
    String words() {
        return String.join("|", iri(), title(), description(), language());
    }

    String startPage() {
        return folder + START_PAGE;
    }

    /** From the module's folder to the package's root. */
    String toRoot() {
        return folder.isEmpty() ? "" : "../";
    }

    /** The paths of its media from the package's root. */
    SortedSet<String> media() {
        SortedSet<String> paths = DocumentMedia.paths(document);
        paths.addAll(DocumentMedia.paths(key));
        return paths;
    }

    Stream<JsonNode> activities() {
        return StreamSupport.stream(document.path("activities").spliterator(), false);
    }

    Stream<JsonNode> quizzes() {
        return activities()
                .filter(activity -> "quiz".equals(activity.path("kind").asText()));
    }
}
