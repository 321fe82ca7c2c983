package org.lmiinstitute.lms.common;

import java.util.UUID;

/** The last eight hexadecimal digits of an id: what a saved state writes instead of the whole. */
public final class ShortId {

    private static final long LAST_32_BITS = 0xffff_ffffL;

    private ShortId() {}

    /** Unique within a module; the importer refuses a module in which two ids end alike. */
    public static String of(UUID id) {
        return String.format("%08x", id.getLeastSignificantBits() & LAST_32_BITS);
    }
}
