package org.lmiinstitute.lms.lrs;

import java.util.Map;

/**
 * What a purge does, or did.
 *
 * @param deleted how many statements
 * @param kept how many old enough stay, for each reason that there is; a statement counts for its first reason
 */
public record PurgeReport(long deleted, Map<String, Long> kept) {}
