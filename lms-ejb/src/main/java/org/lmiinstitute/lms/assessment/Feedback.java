package org.lmiinstitute.lms.assessment;

/** Joins the parts of a feedback that are there. */
final class Feedback {

    private final StringBuilder html = new StringBuilder();

    Feedback add(String part) {
        if (part != null) {
            html.append(part);
        }
        return this;
    }

    /** The joined HTML, or null when nothing was said. */
    String html() {
        return html.isEmpty() ? null : html.toString();
    }
}
