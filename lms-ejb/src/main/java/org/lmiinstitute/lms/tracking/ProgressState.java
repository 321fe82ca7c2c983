package org.lmiinstitute.lms.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * Progress in the form that the player takes, here and in packages.
 *
 * @param status {@code in-progress} or {@code completed}
 * @param success {@code passed}, {@code failed} or null
 * @param score 0 to 1, or null while no quiz has been finished
 * @param activities by short id
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProgressState(String status, String success, Double score, Map<String, OfActivity> activities) {

    /** Progress in one activity; what does not concern its kind is left out. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OfActivity(
            String status,
            Double score,
            Boolean passed,
            @JsonProperty("try") int tryNumber,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, OfAnswer> answers,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<List<Double>> watched,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double position,
            @JsonInclude(JsonInclude.Include.NON_NULL) Double fraction) {}

    /** An answer with its grade. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OfAnswer(String response, double score, boolean correct, String feedback, int tries) {}

    /** The module alone. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OfModule(String status, String success, Double score) {}

    /** The module of this progress without its activities. */
    public OfModule module() {
        return new OfModule(status, success, score);
    }
}
