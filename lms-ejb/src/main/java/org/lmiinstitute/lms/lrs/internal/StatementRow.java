package org.lmiinstitute.lms.lrs.internal;

import java.time.Instant;
import java.util.Comparator;
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

    /** The order of row ids, which is that of storing; UUIDs themselves compare as signed numbers. */
    static final Comparator<UUID> STORING_ORDER = Comparator.comparing(UUID::toString);

    private static final int BITS_BELOW_TIME = 16;
    private static final Instant LAST = Instant.ofEpochMilli((1L << 48) - 1);

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

    /** Times before 1970 and after the year 10889 have no row ids: the first or the last that there are stand for them. */
    private static long time(Instant millisecond) {
        Instant notTooLate = millisecond.isAfter(LAST) ? LAST : millisecond;
        Instant within = notTooLate.isBefore(Instant.EPOCH) ? Instant.EPOCH : notTooLate;
        return within.toEpochMilli() << BITS_BELOW_TIME;
    }
}
