package org.lmiinstitute.lms.lrs.internal;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of {@code lrs_statement}.
 *
 * @param storeId the store
 * @param rowId its place in the order of storing; a version 7 UUID whose time is the moment of storing
 * @param id the statement's id
 * @param authorityId the credential that wrote it, or the store's id for the LMS itself
 * @param version the statement's version if it says none itself
 * @param isVoiding whether it voids another
 * @param json the very bytes that came
 */
record StatementRow(
        UUID storeId, UUID rowId, UUID id, UUID authorityId, String version, boolean isVoiding, byte[] json) {

    private static final int BITS_BELOW_TIME = 16;

    /** To the millisecond (RFC 9562, section 5.7: the first 48 bits). */
    Instant stored() {
        return storedAt(rowId);
    }

    static Instant storedAt(UUID rowId) {
        return Instant.ofEpochMilli(rowId.getMostSignificantBits() >>> BITS_BELOW_TIME);
    }

    /** No row id of this millisecond is smaller. */
    static UUID firstOf(Instant millisecond) {
        return new UUID(millisecond.toEpochMilli() << BITS_BELOW_TIME, 0);
    }

    /** The greatest row id of this millisecond: whatever is stored after it is greater. */
    static UUID lastOf(Instant millisecond) {
        return new UUID(millisecond.toEpochMilli() << BITS_BELOW_TIME | 0xffff, -1L);
    }
}
