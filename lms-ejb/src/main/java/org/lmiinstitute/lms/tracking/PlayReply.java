package org.lmiinstitute.lms.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.lmiinstitute.lms.assessment.Grade;

/**
 * What the player hears after telling something.
 *
 * @param grade of an answer
 * @param activity the progress in the activity; null after practice, which is not tracked
 * @param module the progress in the module
 * @param course what became of the course
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlayReply(
        Grade grade, ProgressState.OfActivity activity, ProgressState.OfModule module, OfCourse course) {

    /**
     * The course of the module.
     *
     * @param completed whether all its modules are
     * @param certificate where the certificate is, or null
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record OfCourse(boolean completed, String certificate) {}
}
