package org.lmiinstitute.lms.web.catalogue;

import java.util.List;

/**
 * A module on the course page.
 *
 * @param address where it is played
 */
public record ModuleRow(
        int position,
        String slug,
        String title,
        String goal,
        String length,
        String address,
        boolean completed,
        List<ActivityRow> activities) {}
