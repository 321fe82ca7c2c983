package org.lmiinstitute.lms.external.internal.scorm;

/** Scores of both editions between 0 and 1. */
final class ScormScore {

    private static final double HUNDRED = 100;

    private ScormScore() {}

    /**
     * A raw score between its ends; without them they are 0 and 100 (SCORM 1.2 Run-Time Environment, 3.4.4).
     *
     * @return null without a raw score
     */
    static Double of(Double raw, Double min, Double max) {
        if (raw == null) {
            return null;
        }
        double low = min == null ? 0 : min;
        double high = max == null || max <= low ? HUNDRED : max;
        return within((raw - low) / (high - low));
    }

    /** SCORM 2004 counts from -1 on; here what is below nothing is nothing. */
    static Double within(Double score) {
        return score == null ? null : Math.max(0, Math.min(1, score));
    }
}
