package org.lmiinstitute.lms.web.catalogue;

import java.util.List;

/**
 * A module on the course page.
 *
 * @param address where it is played
 * @param recordsAddress the statements from which the visitor's progress in it was computed; null before they began it
 * @param part "1 to 30 of 1,000 parts" where not all activities are shown, else null
 */
public record ModuleRow(
        int position,
        String slug,
        String title,
        String goal,
        String length,
        String address,
        String recordsAddress,
        boolean completed,
        List<ActivityRow> activities,
        String part) {}
