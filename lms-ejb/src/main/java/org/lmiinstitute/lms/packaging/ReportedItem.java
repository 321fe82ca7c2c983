package org.lmiinstitute.lms.packaging;

/**
 * One thing that a delivered file holds, and what becomes of it.
 *
 * @param kind what it is, as its format calls it: "page", "question"
 * @param label its title, or else its id
 * @param place where in the file it stands
 * @param reason a sentence that says what changes, or why it stays out; empty for what comes in exactly
 */
public record ReportedItem(String kind, String label, String place, ImportFate fate, String reason) {}
