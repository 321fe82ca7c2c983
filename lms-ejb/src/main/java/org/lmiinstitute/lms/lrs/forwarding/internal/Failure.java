package org.lmiinstitute.lms.lrs.forwarding.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A try in vain, and what follows from it.
 *
 * @param failures how many in a row it makes
 * @param nextTry when to try again
 * @param atOnce how many statements to send then
 * @param row the place of the statement that was sent, if it was a single one and the target was there
 * @param cause why
 */
record Failure(int failures, Instant nextTry, int atOnce, Optional<UUID> row, String cause) {}
