package org.lmiinstitute.lms.lrs.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A statement as it came in.
 *
 * @param bytes the very bytes of its JSON object
 * @param json the same, parsed
 */
public record ReceivedStatement(byte[] bytes, ObjectNode json) {}
