package org.lmiinstitute.lms.curriculum.internal.difference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.ChangeKind;
import org.lmiinstitute.lms.curriculum.ChangedPart;
import org.lmiinstitute.lms.curriculum.ChangedThing;

/** Compares the recordings, captions, chapters and transcripts of a video. */
final class VideoComparison {

    private final Changes changes;
    private final ChangedThing thing;

    VideoComparison(Changes changes, ChangedThing thing) {
        this.changes = changes;
        this.thing = thing;
    }

    void compare(JsonNode older, JsonNode newer) {
        changes.value(thing, ChangedPart.RECORDING, List.of(), false, recordings(older), recordings(newer));
        compareCaptions(captions(older), captions(newer));
        changes.words(
                thing,
                ChangedPart.CHAPTERS,
                List.of(),
                false,
                joined(older.path("chapters"), "title", ", "),
                joined(newer.path("chapters"), "title", ", "));
        changes.words(
                thing,
                ChangedPart.TRANSCRIPT,
                List.of(),
                false,
                joined(older.path("transcript"), "text", " "),
                joined(newer.path("transcript"), "text", " "));
    }

    private void compareCaptions(Map<String, String> older, Map<String, String> newer) {
        newer.forEach((label, src) -> {
            if (!older.containsKey(label)) {
                changes.add(thing, ChangeKind.ADDED, ChangedPart.CAPTIONS, List.of(label), false, "", src);
            } else {
                changes.value(thing, ChangedPart.CAPTIONS, List.of(label), false, older.get(label), src);
            }
        });
        older.forEach((label, src) -> {
            if (!newer.containsKey(label)) {
                changes.add(thing, ChangeKind.REMOVED, ChangedPart.CAPTIONS, List.of(label), false, src, "");
            }
        });
    }

    private static String recordings(JsonNode video) {
        return joined(video.path("sources"), "src", ", ");
    }

    /** Their files by the names of their languages. */
    private static Map<String, String> captions(JsonNode video) {
        Map<String, String> captions = new LinkedHashMap<>();
        video.path("captions")
                .forEach(file -> captions.put(
                        file.path("label").asText(), file.path("src").asText()));
        return captions;
    }

    private static String joined(JsonNode list, String field, String between) {
        return Nodes.list(list).stream()
                .map(element -> Nodes.text(element.path(field)))
                .collect(Collectors.joining(between));
    }
}
