package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.lmiinstitute.lms.external.PackageStructure.Terms;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** SCORM 2004, Run-Time Environment of the 4th edition, section 4.2. */
final class Scorm2004 implements ScormEdition {

    /** An attribute of the manifest: only the SCO itself may say how it stands (Sequencing and Navigation, 3.13.1). */
    private static final String SET_BY_CONTENT = "@completionSetByContent";

    private static final String UNKNOWN = "unknown";

    @Override
    public ObjectNode start(ScormModel kept, Unit unit, ScormLearner learner, String entry, Duration before) {
        ObjectNode cmi = kept.withoutNulls();
        Terms terms = unit.terms() == null ? Terms.NONE : unit.terms();
        List.of("exit", "session_time").forEach(cmi::remove);
        cmi.put("learner_id", learner.id())
                .put("learner_name", learner.name())
                .put("credit", "credit")
                .put("mode", "normal")
                .put("entry", entry)
                .put("total_time", ScormTime.asInterval(before));
        put(cmi, "scaled_passing_score", terms.masteryScore());
        put(cmi, "completion_threshold", terms.completionThreshold());
        put(cmi, "launch_data", terms.launchData());
        put(cmi, "max_time_allowed", terms.maxTimeAllowed());
        put(cmi, "time_limit_action", terms.timeLimitAction());
        return cmi;
    }

    @Override
    public void browse(ObjectNode cmi) {
        cmi.put("mode", "browse").put("credit", "no-credit");
    }

    private static void put(ObjectNode cmi, String element, Object value) {
        if (value != null) {
            cmi.put(element, String.valueOf(value));
        }
    }

    @Override
    public Standing standing(ScormModel model, Unit unit, boolean ended) {
        Terms terms = unit.terms() == null ? Terms.NONE : unit.terms();
        String completion = completion(model, terms.completionThreshold());
        if (ended && completion.equals(UNKNOWN) && !suspends(model) && !isSetByContent(unit)) {
            completion = "completed";
        }
        Double scaled = model.number("score.scaled");
        String success = success(model, terms.masteryScore(), scaled);
        Double score = scaled == null
                ? ScormScore.of(model.number("score.raw"), model.number("score.min"), model.number("score.max"))
                : ScormScore.within(scaled);
        return standing(completion, success, score);
    }

    /** 4.2.4: with a threshold, what the SCO says counts for nothing once it says how far the learner is. */
    private static String completion(ScormModel model, Double threshold) {
        Double measure = model.number("progress_measure");
        if (threshold != null && measure != null) {
            return measure >= threshold ? "completed" : "incomplete";
        }
        return known(model.value("completion_status"));
    }

    /** 4.2.22: with a passing score, what the SCO says counts for nothing once it has a score. */
    private static String success(ScormModel model, Double passing, Double scaled) {
        if (passing != null && scaled != null) {
            return scaled >= passing ? "passed" : "failed";
        }
        return known(model.value("success_status"));
    }

    private static String known(String status) {
        return status.isEmpty() ? UNKNOWN : status;
    }

    private static boolean isSetByContent(Unit unit) {
        return unit.rules() != null
                && unit.rules().findValuesAsText(SET_BY_CONTENT).contains("true");
    }

    private static Standing standing(String completion, String success, Double score) {
        Boolean completed = completion.equals(UNKNOWN) ? null : Boolean.valueOf(completion.equals("completed"));
        Boolean passed = success.equals(UNKNOWN) ? null : Boolean.valueOf(success.equals("passed"));
        return new Standing(completion + "/" + success, completed, passed, score);
    }

    @Override
    public Duration sessionTime(ScormModel model) {
        return ScormTime.read(model.value("session_time"));
    }

    @Override
    public boolean suspends(ScormModel model) {
        return model.value("exit").equals("suspend");
    }

    /** 4.2.8: whatever does not suspend ends the learner's attempt at the SCO. */
    @Override
    public boolean beginsEmpty() {
        return true;
    }

    @Override
    public String response(JsonNode interaction) {
        return interaction.path("learner_response").asText("");
    }

    @Override
    public Boolean isRight(JsonNode interaction) {
        return switch (interaction.path("result").asText()) {
            case "correct" -> true;
            case "incorrect" -> false;
            default -> null;
        };
    }

    @Override
    public Standing standing(JsonNode objective) {
        return standing(
                known(objective.path("completion_status").asText("")),
                known(objective.path("success_status").asText("")),
                ScormScore.within(ScormModel.number(objective.path("score").path("scaled"))));
    }
}
