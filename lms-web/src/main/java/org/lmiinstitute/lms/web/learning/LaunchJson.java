package org.lmiinstitute.lms.web.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.lmiinstitute.lms.curriculum.CourseOutline;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.tracking.Launch;

/** The launch as the player reads it from its page. */
final class LaunchJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode json = JSON.createObjectNode();

    LaunchJson(Launch launch, String learner, String exitHref) {
        String credential = launch.key() + ":" + launch.secret();
        json.put("adapter", "lms");
        json.put("endpoint", "/play/api");
        json.put("auth", "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8)));
        json.put("attempt", launch.attemptId().toString());
        json.put("documentUrl", "/play/documents/" + launch.revisionId() + ".json");
        json.put("mediaBase", "/");
        json.set("draws", JSON.valueToTree(launch.draws()));
        json.set("progress", JSON.valueToTree(launch.progress()));
        json.set("state", launch.state().map(LaunchJson::parse).orElse(null));
        json.putNull("course");
        json.putObject("learner").put("name", learner);
        json.put("exitHref", exitHref);
        json.putNull("newer");
    }

    /** Tells the place of the module in its course. */
    LaunchJson in(CourseOutline course, ModuleOutline module) {
        List<ModuleOutline> modules = course.modules();
        int index = modules.indexOf(module);
        ObjectNode place = json.putObject("course");
        place.put("title", course.title());
        place.put("href", "/courses/" + course.slug());
        place.put("position", index + 1);
        place.put("of", modules.size());
        place.putNull("next");
        if (index + 1 < modules.size()) {
            ModuleOutline next = modules.get(index + 1);
            place.putObject("next")
                    .put("title", next.title())
                    .put("href", "/play/" + course.slug() + "/" + next.slug());
        }
        return this;
    }

    /** Tells that a newer revision is out; the attempt stays on its own. */
    LaunchJson beside(Launch launch, ModuleOutline module) {
        if (!module.revisionId().equals(launch.revisionId())) {
            boolean major = module.revision().major() > launch.revision().major();
            json.putObject("newer")
                    .put("revision", module.revision().toString())
                    .put("kind", major ? "major" : "minor");
        }
        return this;
    }

    /** For a script element: no text can close it. */
    @Override
    public String toString() {
        return json.toString().replace("<", "\\u003c");
    }

    private static JsonNode parse(String state) {
        try {
            return JSON.readTree(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state is not as it was kept: " + state, e);
        }
    }
}
