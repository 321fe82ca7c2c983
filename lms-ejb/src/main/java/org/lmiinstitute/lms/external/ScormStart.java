package org.lmiinstitute.lms.external;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * With what a SCO begins.
 *
 * @param title of the unit
 * @param isEdition2004 by which of the two run-times it talks
 * @param address of the SCO, relative to the package's files or absolute
 * @param commits how many commits of this opening are known
 * @param cmi the data model, below {@code cmi}
 */
public record ScormStart(String title, boolean isEdition2004, String address, int commits, JsonNode cmi) {}
