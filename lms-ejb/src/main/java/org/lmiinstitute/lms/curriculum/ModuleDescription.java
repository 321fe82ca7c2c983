package org.lmiinstitute.lms.curriculum;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What is said about a module outside its document; it may change without a new revision.
 *
 * @param slug its name in addresses; unique, may change
 * @param goal one sentence: "After this you can ..."
 * @param language BCP 47 tag
 * @param level {@code foundation} or {@code practitioner}
 * @param source line that attributes the module, or null
 * @param instructorNotes HTML for who teaches it in a room, or null
 */
public record ModuleDescription(
        String slug,
        String title,
        String goal,
        String summary,
        String language,
        int minutes,
        String level,
        List<String> audiences,
        List<String> topics,
        String licence,
        String source,
        String instructorNotes) {

    /** What a module document says of its module; the rest stays. */
    public ModuleDescription withDocument(JsonNode document) {
        return new ModuleDescription(
                slug,
                document.path("title").asText(),
                document.path("goal").asText(),
                document.path("summary").asText(),
                document.path("language").asText(),
                document.path("minutes").asInt(),
                level,
                audiences,
                topics,
                document.path("licence").asText(),
                document.path("source").textValue(),
                instructorNotes);
    }

    public ModuleDescription {
        audiences = List.copyOf(audiences);
        topics = List.copyOf(topics);
    }
}
