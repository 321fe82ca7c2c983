package org.lmiinstitute.lms.web.partner.take;

import java.util.List;

/**
 * A format to choose, in words.
 *
 * @param code its name in addresses
 * @param suits for which system it is
 * @param steps what to do after the download, in order
 * @param elsewhere where the same stands in other systems
 * @param download where the package comes from
 * @param downloadName what that is, for who does not see the page
 * @param held the revision that is held in this format, in words; empty if none is
 * @param heldLook class of that
 * @param first whether it is the one to begin with
 */
public record FormatChoice(
        String code,
        String label,
        String suits,
        List<String> steps,
        String elsewhere,
        String download,
        String downloadName,
        String held,
        String heldLook,
        boolean first) {}
