package org.lmiinstitute.lms.external.internal.scorm;

import org.lmiinstitute.lms.tracking.Performance;

/**
 * How the learner stands by what a SCO has told and its manifest demands.
 *
 * @param status in the edition's own words, to be kept
 * @param completed null if it is not known
 * @param passed null if it is not known
 * @param score from 0 to 1; null if there is none
 */
record Standing(String status, Boolean completed, Boolean passed, Double score) {

    Performance performance(String activity) {
        return new Performance(activity, Boolean.TRUE.equals(completed), passed, score);
    }
}
