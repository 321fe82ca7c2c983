package org.lmiinstitute.lms.tracking;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * An answer, as the browser tells it.
 *
 * @param id of this event, chosen by the browser; saying it again changes nothing and gets the same grade
 * @param activity the activity's short id
 * @param question the question's short id
 * @param response as xAPI writes it: {@code b}, {@code a[,]c}, {@code 9.7}
 * @param tryNumber the try of a quiz that it belongs to, from 1
 */
public record AnswerGiven(
        @NotNull UUID id,
        @NotNull String activity,
        @NotNull String question,
        @NotNull @Size(max = 1000) String response,
        @JsonProperty("try") int tryNumber) {}
