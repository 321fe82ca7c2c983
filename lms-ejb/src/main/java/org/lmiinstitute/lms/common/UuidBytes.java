package org.lmiinstitute.lms.common;

import java.nio.ByteBuffer;
import java.util.UUID;

/** An id as the 16 bytes, most significant first, that a BINARY(16) column holds. */
public final class UuidBytes {

    private static final int LENGTH = 16;

    private UuidBytes() {}

    public static byte[] of(UUID id) {
        return ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    public static UUID toUuid(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an id has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
