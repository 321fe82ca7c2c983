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
    private static final long LAST_MILLISECOND = (1L << 48) - 1;

    /** To the millisecond (RFC 9562, section 5.7: the first 48 bits). */
    Instant stored() {
        return storedAt(rowId);
    }

    static Instant storedAt(UUID rowId) {
        return Instant.ofEpochMilli(rowId.getMostSignificantBits() >>> BITS_BELOW_TIME);
    }

    /** No row id of this millisecond is smaller. */
    static UUID firstOf(Instant millisecond) {
        return new UUID(time(millisecond), 0);
    }

    /** The greatest row id of this millisecond: whatever is stored after it is greater. */
    static UUID lastOf(Instant millisecond) {
        return new UUID(time(millisecond) | 0xffff, -1L);
    }

    /** The first 48 bits: of a time before 1970 the first that there is, when nothing was stored, and of one far ahead the last. */
    private static long time(Instant millisecond) {
        if (millisecond.isBefore(Instant.EPOCH)) {
            return 0;
        }
        boolean isKnown = millisecond.isBefore(Instant.ofEpochMilli(LAST_MILLISECOND));
        return (isKnown ? millisecond.toEpochMilli() : LAST_MILLISECOND) << BITS_BELOW_TIME;
    }
}
