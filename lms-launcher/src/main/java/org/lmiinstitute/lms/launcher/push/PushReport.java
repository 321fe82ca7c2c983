package org.lmiinstitute.lms.launcher.push;

import java.util.List;

/**
 * What a push did.
 *
 * @param copied files that differed
 * @param restart classes that the server could not take while it runs, each with the reason
 */
public record PushReport(List<String> copied, List<String> restart) {}
