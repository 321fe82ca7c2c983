package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lmiinstitute.lms.tracking.PackageEvent;
import org.lmiinstitute.lms.tracking.PackageEvent.Part;

/** What a commit says that the one before did not: interactions and objectives, by their places in their lists. */
final class ScormNews {

    private final ScormEdition edition;
    private final ScormModel before;
    private final ScormModel now;

    ScormNews(ScormEdition edition, ScormModel before, ScormModel now) {
        this.edition = edition;
        this.before = before;
        this.now = now;
    }

    List<PackageEvent> events() {
        List<PackageEvent> events = new ArrayList<>();
        for (JsonNode interaction : changed("interactions")) {
            if (!edition.response(interaction).isEmpty()) {
                events.add(answered(interaction));
            }
        }
        for (JsonNode objective : changed("objectives")) {
            Standing standing = edition.standing(objective);
            if (standing.completed() != null || standing.passed() != null || standing.score() != null) {
                events.add(new PackageEvent.ObjectiveReached(
                        partOf(objective), standing.completed(), standing.passed(), standing.score()));
            }
        }
        return events;
    }

    /** What has no name yet says nothing. */
    private List<JsonNode> changed(String element) {
        List<JsonNode> old = before.list(element);
        List<JsonNode> changed = new ArrayList<>();
        for (JsonNode member : now.list(element)) {
            boolean known = old.contains(member);
            if (!known && !member.path("id").asText("").isEmpty()) {
                changed.add(member);
            }
        }
        return changed;
    }

    private PackageEvent answered(JsonNode interaction) {
        Duration latency = ScormTime.read(interaction.path("latency").asText(""));
        return new PackageEvent.Answered(
                partOf(interaction),
                InteractionText.type(interaction.path("type").asText()),
                edition.response(interaction),
                edition.isRight(interaction),
                latency.isZero() ? null : latency);
    }

    private static Part partOf(JsonNode member) {
        return new Part(member.path("id").asText(), member.path("description").asText(""));
    }
}
