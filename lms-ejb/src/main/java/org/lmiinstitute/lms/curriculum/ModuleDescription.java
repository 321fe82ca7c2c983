package org.lmiinstitute.lms.curriculum;

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

    public ModuleDescription {
        audiences = List.copyOf(audiences);
        topics = List.copyOf(topics);
    }
}
