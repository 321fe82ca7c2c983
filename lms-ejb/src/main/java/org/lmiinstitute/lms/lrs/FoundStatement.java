package org.lmiinstitute.lms.lrs;

import java.time.Instant;

/**
 * A statement as it is answered.
 *
 * @param json the UTF-8 bytes of its JSON
 * @param stored when it was stored
 */
public record FoundStatement(byte[] json, Instant stored) {}
