package org.lmiinstitute.lms.learning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * What tracking has to know of a module revision: its module document without the parts that are only shown.
 *
 * @param moduleId the module's permanent id
 * @param iri the module's IRI
 * @param revision {@code major.minor}
 * @param language the language of its texts (BCP 47)
 * @param title what it is called
 * @param activities in order
 */
public record ModulePlan(
        UUID moduleId, String iri, String revision, String language, String title, List<PlannedActivity> activities) {

    /** Reads a module document of format {@code lmi-module/1}. */
    public static ModulePlan of(JsonNode document) {
        return new ModulePlan(
                UUID.fromString(document.path("id").asText()),
                document.path("iri").asText(),
                document.path("revision").asText(),
                document.path("language").asText("en"),
                document.path("title").asText(),
                StreamSupport.stream(document.path("activities").spliterator(), false)
                        .map(PlannedActivity::of)
                        .toList());
    }

    public Optional<PlannedActivity> findActivity(String shortId) {
        return activities.stream()
                .filter(activity -> activity.shortId().equals(shortId))
                .findFirst();
    }

    public boolean hasQuiz() {
        return activities.stream().anyMatch(PlannedActivity::isQuiz);
    }
}
