package org.lmiinstitute.lms.common.job;

/**
 * How far a job is.
 *
 * @param done of {@code total}, in the unit of its kind: bytes, or things
 * @param total 0 as long as nobody knows
 * @param step what is being done, in a short word for programs, such as {@code writing}; may be empty
 */
public record JobProgress(long done, long total, String step) {

    static final JobProgress NONE = new JobProgress(0, 0, "");

    public JobProgress {
        if (done < 0 || total < 0) {
            throw new IllegalArgumentException("progress does not go below nothing: " + done + " of " + total);
        }
    }
}
