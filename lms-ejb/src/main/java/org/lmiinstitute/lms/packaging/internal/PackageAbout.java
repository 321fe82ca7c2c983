package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.Iri;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.packaging.PackageSubject;

/**
 * What every manifest says of its package: a module's own words, or those of the course.
 *
 * @param iri permanent, the same for every revision
 * @param description plain text, never empty
 * @param language BCP 47 tag
 * @param revision of a module its number, of a course the day (UTC) of its newest module, of a thin package {@value #CURRENT}
 * @param licence of the content, for example {@code CC-BY-4.0}
 * @param source who wrote it; may be empty
 * @param minutes how long it takes; 0 where that depends on the revision
 */
record PackageAbout(
        PackageSubject subject,
        String iri,
        String title,
        String description,
        String language,
        String revision,
        String licence,
        String source,
        int minutes,
        String level,
        List<String> topics,
        List<String> audiences) {

    private static final String CURRENT = "current";

    PackageAbout {
        topics = List.copyOf(topics);
        audiences = List.copyOf(audiences);
    }

    static PackageAbout module(ModuleOutline outline, JsonNode document) {
        return new PackageAbout(
                PackageSubject.module(outline.id()),
                document.path("iri").asText(),
                document.path("title").asText(),
                description(document),
                document.path("language").asText("en"),
                document.path("revision").asText(),
                document.path("licence").asText(),
                document.path("source").asText(),
                document.path("minutes").asInt(),
                outline.level(),
                outline.topics(),
                outline.audiences());
    }

    static PackageAbout course(CourseOutline outline, Iri iri, List<JsonNode> documents, String revision) {
        return new PackageAbout(
                PackageSubject.course(outline.id()),
                iri.toString(),
                outline.title(),
                outline.summary().isBlank() ? outline.title() : outline.summary(),
                outline.language(),
                revision,
                outline.licence(),
                documents.stream()
                        .map(document -> document.path("source").asText())
                        .filter(source -> !source.isBlank())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                outline.minutes(),
                outline.level(),
                outline.topics(),
                outline.audiences());
    }

    /** What of it is true of every revision. */
    PackageAbout ofAnyRevision() {
        return new PackageAbout(
                subject, iri, title, description, language, CURRENT, licence, source, 0, level, topics, audiences);
    }

    String id() {
        return subject.id().toString();
    }

    /** A module's goal and summary; its title when it has neither. */
    static String description(JsonNode document) {
        String sentences = Stream.of("goal", "summary")
                .map(field -> document.path(field).asText())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
        return sentences.isEmpty() ? document.path("title").asText() : sentences;
    }
}
