package org.lmiinstitute.lms.external.internal.scorm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.lmiinstitute.lms.external.PackageStructure.Terms;
import org.lmiinstitute.lms.external.PackageStructure.Unit;

/** SCORM 1.2, Run-Time Environment, section 3.4.4. */
final class Scorm12 implements ScormEdition {

    private static final Set<String> DONE = Set.of("passed", "completed");
    private static final double HUNDRED = 100;

    @Override
    public ObjectNode start(ScormModel kept, Unit unit, ScormLearner learner, String entry, Duration before) {
        ObjectNode cmi = kept.withoutNulls();
        Terms terms = termsOf(unit);
        ObjectNode core = cmi.withObjectProperty("core");
        core.remove("exit");
        core.remove("session_time");
        core.put("student_id", learner.id())
                .put("student_name", learner.name())
                .put("credit", "credit")
                .put("lesson_mode", "normal")
                .put("entry", entry)
                .put("total_time", ScormTime.asClock(before));
        ObjectNode student = cmi.withObjectProperty("student_data");
        student.put("mastery_score", terms.masteryScore() == null ? "" : masteryOf(terms));
        student.put("max_time_allowed", textOf(terms.maxTimeAllowed()));
        student.put("time_limit_action", textOf(terms.timeLimitAction()));
        cmi.put("launch_data", textOf(terms.launchData()));
        return cmi;
    }

    @Override
    public void browse(ObjectNode cmi) {
        cmi.withObjectProperty("core").put("lesson_mode", "browse").put("credit", "no-credit");
    }

    private static String masteryOf(Terms terms) {
        return BigDecimal.valueOf(terms.masteryScore() * HUNDRED)
                .stripTrailingZeros()
                .toPlainString();
    }

    /**
     * Who reaches the mastery score passes, when the SCO ends; a SCO that never spoke of its status is completed by its end.
     */
    @Override
    public Standing standing(ScormModel model, Unit unit, boolean ended) {
        String status = model.value("core.lesson_status");
        Double raw = model.number("core.score.raw");
        Double mastery = termsOf(unit).masteryScore();
        if (ended && mastery != null && raw != null) {
            status = raw >= mastery * HUNDRED ? "passed" : "failed";
        } else if (ended && (status.isEmpty() || status.equals("not attempted"))) {
            status = "completed";
        }
        Double score = ScormScore.of(raw, model.number("core.score.min"), model.number("core.score.max"));
        return standing(status, score);
    }

    private static Standing standing(String status, Double score) {
        Boolean passed = status.equals("passed") ? Boolean.TRUE : status.equals("failed") ? Boolean.FALSE : null;
        Boolean completed = status.isEmpty() ? null : Boolean.valueOf(DONE.contains(status));
        return new Standing(status.isEmpty() ? "not attempted" : status, completed, passed, score);
    }

    @Override
    public Duration sessionTime(ScormModel model) {
        return ScormTime.read(model.value("core.session_time"));
    }

    @Override
    public boolean suspends(ScormModel model) {
        return model.value("core.exit").equals("suspend");
    }

    /** The edition has one set of data for a learner, whatever the exit. */
    @Override
    public boolean beginsEmpty() {
        return false;
    }

    @Override
    public String response(JsonNode interaction) {
        return InteractionText.of12(
                interaction.path("type").asText(),
                interaction.path("student_response").asText(""));
    }

    @Override
    public Boolean isRight(JsonNode interaction) {
        return switch (interaction.path("result").asText()) {
            case "correct" -> true;
            case "wrong" -> false;
            default -> null;
        };
    }

    @Override
    public Standing standing(JsonNode objective) {
        JsonNode score = objective.path("score");
        return standing(
                objective.path("status").asText(""),
                ScormScore.of(
                        ScormModel.number(score.path("raw")),
                        ScormModel.number(score.path("min")),
                        ScormModel.number(score.path("max"))));
    }

    private static Terms termsOf(Unit unit) {
        return unit.terms() == null ? Terms.NONE : unit.terms();
    }

    private static String textOf(String text) {
        return text == null ? "" : text;
    }
}
