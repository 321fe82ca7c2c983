package org.lmiinstitute.lms.web.partner.usage;

import java.util.List;

/**
 * A revision of a module, or one package of it, with its counts.
 *
 * @param about revision, or format and package
 * @param score mean in percent; empty if there was no verdict
 * @param packages of a module the packages, if there are several
 */
public record UseRow(
        String title,
        String organization,
        String about,
        long starts,
        long learners,
        long completions,
        long passes,
        long failures,
        String score,
        List<UseRow> packages) {}
