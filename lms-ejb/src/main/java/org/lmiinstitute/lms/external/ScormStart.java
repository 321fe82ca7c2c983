package org.lmiinstitute.lms.external;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * With what a SCO begins.
 *
 * @param title of the unit
 * @param isEdition2004 by which of the two run-times it talks
 * @param address of the SCO, relative to the package's files or absolute
 * @param session of this loading of its page, named in its commits; younger ones are greater
 * @param cmi the data model, below {@code cmi}
 * @param isAsset whether it has no run-time of its own: seen is done
 * @param rules of its package; null if it has none
 */
public record ScormStart(
        String title, boolean isEdition2004, String address, UUID session, JsonNode cmi, boolean isAsset, Rules rules) {

    /**
     * The rules of order of a package, for the engine that applies them.
     *
     * @param unit the key of the unit that is to be opened
     * @param tree all activities of the package with their rules
     * @param kept the state that a commit brought last; null before the first
     */
    public record Rules(String unit, JsonNode tree, JsonNode kept) {}
}
