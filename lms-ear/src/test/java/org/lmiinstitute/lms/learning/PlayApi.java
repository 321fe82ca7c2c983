package org.lmiinstitute.lms.learning;

import static org.lmiinstitute.lms.learning.PlayedModule.shortOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Tells the play API what a learner does, with the launch of the page that is open. */
final class PlayApi {

    private final PlayedModule module;
    private final Page page;

    PlayApi(PlayedModule module, Page page) {
        this.module = module;
        this.page = page;
    }

    /** Completes the module without its screens. */
    void completeModule() {
        for (JsonNode activity : module.activities()) {
            String kind = activity.path("kind").asText();
            if (kind.equals("lesson")) {
                tell("/experiences", Map.of("activity", shortOf(activity), "kind", "finished"));
            } else if (kind.equals("video")) {
                tellWatched(activity);
            } else {
                module.questionsOf(activity)
                        .forEach(question -> tell(
                                "/answers",
                                Map.of(
                                        "activity", shortOf(activity),
                                        "question", shortOf(question),
                                        "response", module.responseTo(question),
                                        "try", 1)));
            }
        }
    }

    void tellWatched(JsonNode video) {
        double duration = video.path("duration").asDouble();
        tell(
                "/experiences",
                Map.of(
                        "activity",
                        shortOf(video),
                        "kind",
                        "watched",
                        "segments",
                        List.of(List.of(0, duration)),
                        "position",
                        duration));
    }

    private void tell(String path, Map<String, Object> event) {
        Object status = page.evaluate(
                """
                async ([path, event]) => {
                  const launch = JSON.parse(document.getElementById('lmi-launch').textContent);
                  const headers = { Authorization: launch.auth, 'Content-Type': 'application/json' };
                  const body = JSON.stringify({ id: crypto.randomUUID(), ...event });
                  return (await fetch(launch.endpoint + path, { method: 'POST', headers, body })).status;
                }
                """,
                List.of(path, event));
        if (!Integer.valueOf(200).equals(status)) {
            throw new AssertionError(path + " " + event + " answers " + status);
        }
    }
}
