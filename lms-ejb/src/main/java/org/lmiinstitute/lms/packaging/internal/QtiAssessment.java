package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The questions that an activity asks, as one assessment.
 *
 * @param rubric HTML for who sets it up and who takes it; may be empty
 * @param shuffles whether each learner gets the choices in another order
 */
record QtiAssessment(String id, String title, String rubric, boolean shuffles, List<CartridgeQuestion> questions) {

    static QtiAssessment of(String id, String title, JsonNode activity, JsonNode keys) {
        List<CartridgeQuestion> questions = Json.elements(activity.path("questions"))
                .map(question -> CartridgeQuestion.of(question, keys))
                .toList();
        return new QtiAssessment(
                id,
                title,
                Json.text(activity, "intro"),
                activity.path("shuffle").asBoolean(),
                questions);
    }
}
