package org.lmiinstitute.lms.lrs.forwarding;

import java.util.UUID;

/**
 * The one statement over which a target fails again and again, so that nothing behind it arrives.
 *
 * @param rowId its place in the log
 * @param statementId its id
 */
public record FailingStatement(UUID rowId, UUID statementId) {}
