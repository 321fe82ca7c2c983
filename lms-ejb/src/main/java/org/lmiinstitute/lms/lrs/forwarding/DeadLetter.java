package org.lmiinstitute.lms.lrs.forwarding;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement that a target refused for good.
 *
 * @param rowId its place in the log
 * @param statementId its id
 * @param cause the target's words
 * @param tries how often it was refused
 * @param refused when it was refused last
 * @param isWanted whether it waits to be sent again
 */
public record DeadLetter(UUID rowId, UUID statementId, String cause, int tries, Instant refused, boolean isWanted) {}
