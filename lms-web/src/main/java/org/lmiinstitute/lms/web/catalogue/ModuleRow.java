package org.lmiinstitute.lms.web.catalogue;

import java.util.List;

/**
 * A module on the course page.
 *
 * @param address where it is played
 * @param recordsAddress the statements from which the visitor's progress in it was computed; null before they began it
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
        List<ActivityRow> activities) {}
