package org.lmiinstitute.lms.lrs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.lmiinstitute.lms.lrs.internal.Parsing;

/**
 * A statement as people read it.
 *
 * @param rowId its place in the order of storing
 * @param id its id
 * @param stored when it was stored
 * @param bytes the UTF-8 bytes of its JSON, as {@code /xapi/statements} answers it
 * @param voided whether another statement voids it
 */
public record StatementRecord(UUID rowId, UUID id, Instant stored, byte[] bytes, boolean voided) {

    /** The statement on a line of its own: a line break within it is white space, and is left out. */
    public byte[] line() {
        byte[] line = Arrays.copyOf(bytes, bytes.length + 1);
        for (int i = 0; i < bytes.length; i++) {
            line[i] = line[i] == '\n' || line[i] == '\r' ? (byte) ' ' : line[i];
        }
        line[bytes.length] = '\n';
        return line;
    }

    /** The statement, parsed anew at each call. */
    public ObjectNode json() {
        return Parsing.object(bytes, "stored statement");
    }
}
