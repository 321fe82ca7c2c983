package org.lmiinstitute.lms.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a question is graded with. In JSON its {@code kind} is {@code choice}, {@code choices} or {@code numeric}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", visible = true)
@JsonSubTypes({
    @JsonSubTypes.Type(
            value = ChoiceKey.class,
            names = {"choice", "choices"}),
    @JsonSubTypes.Type(value = NumericKey.class, name = "numeric")
})
public sealed interface QuestionKey permits ChoiceKey, NumericKey {

    /**
     * Grades a response.
     *
     * @param response xAPI response text: "b", "a[,]c", "9.7"
     * @param variant index of the drawn variant of a numeric question, else 0
     * @param reveal true when no try is left: a wrong answer shows the worked solution too
     * @throws InvalidResponseException if the response is no possible answer
     */
    Grade grade(String response, int variant, boolean reveal);
}
