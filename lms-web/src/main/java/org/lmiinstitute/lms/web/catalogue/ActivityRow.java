package org.lmiinstitute.lms.web.catalogue;

/**
 * A tracked activity on the course page.
 *
 * @param facts "Video · 4 min"
 * @param status {@code completed}, {@code in-progress} or {@code not-started}; null for those who are not enrolled
 * @param next whether it is the one to go on with
 */
public record ActivityRow(String title, String facts, String status, boolean next) {

    /** Class of the tick. */
    public String tick() {
        if ("completed".equals(status)) {
            return "tick done";
        }
        return next ? "tick now" : "tick";
    }

    public boolean completed() {
        return "completed".equals(status);
    }
}
