package org.lmiinstitute.lms.launcher.bench.lrs;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids as BINARY(16). */
final class Bytes {

    static final int OF_ID = 16;

    private static final int BITS_BELOW_TIME = 16;

    private Bytes() {}

    static byte[] of(UUID id) {
        return ByteBuffer.allocate(OF_ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID toUuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** A version 7 UUID of a moment, in milliseconds since 1970; the number orders those of one millisecond. */
    static UUID ordered(long moment, int number) {
        return new UUID(
                moment << BITS_BELOW_TIME | 0x7000L | number & 0xfffL,
                ThreadLocalRandom.current().nextLong() >>> 2 | 1L << 63);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
