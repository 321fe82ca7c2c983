package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What the directory of a zip says of one entry (APPNOTE 4.3.12).
 *
 * @param rawName its name in bytes
 * @param extra its extra fields
 * @param flags general purpose bits
 * @param method how it is packed
 * @param crc checksum of what is unpacked
 * @param packed its size in the archive
 * @param size its size unpacked
 * @param local where its local header lies
 * @param unixMode kind and permissions where a Unix wrote it, else 0
 * @param next where the next record lies
 */
record ZipRecord(
        byte[] rawName,
        ExtraFields extra,
        int flags,
        int method,
        long crc,
        long packed,
        long size,
        long local,
        int unixMode,
        long next) {

    static final int HEADER = 46;

    private static final int SIGNATURE = 0x02014b50;
    private static final long FULL_32 = 0xffffffffL;

    static ZipRecord read(ZipBytes zip, long at) throws IOException {
        ByteBuffer header = zip.read(at, HEADER);
        if (header.getInt(0) != SIGNATURE) {
            throw Refusals.damaged("its list of files breaks off at byte " + at);
        }
        int nameLength = Short.toUnsignedInt(header.getShort(28));
        int extraLength = Short.toUnsignedInt(header.getShort(30));
        int commentLength = Short.toUnsignedInt(header.getShort(32));
        byte[] name = zip.read(at + HEADER, nameLength).array();
        ExtraFields extra = new ExtraFields(zip.read(at + HEADER + nameLength, extraLength));
        ByteBuffer wide = extra.find(ExtraFields.ZIP_64);
        long size = widened(header.getInt(24), wide);
        long packed = widened(header.getInt(20), wide);
        long local = widened(header.getInt(42), wide);
        return new ZipRecord(
                name,
                extra,
                Short.toUnsignedInt(header.getShort(8)),
                Short.toUnsignedInt(header.getShort(10)),
                Integer.toUnsignedLong(header.getInt(16)),
                packed,
                size,
                local,
                header.getInt(38) >>> 16,
                at + HEADER + nameLength + extraLength + commentLength);
    }

    /** A number of 32 bits that are all set stands, in the order of the header, in the field of zip64 (APPNOTE 4.5.3). */
    private static long widened(int narrow, ByteBuffer wide) {
        long value = Integer.toUnsignedLong(narrow);
        if (value != FULL_32) {
            return value;
        }
        if (wide.remaining() < Long.BYTES || wide.getLong(wide.position()) < 0) {
            throw Refusals.damaged("a zip64 number is missing");
        }
        return wide.getLong();
    }

    boolean encrypted() {
        return (flags & (1 | 1 << 6 | 1 << 13)) != 0;
    }
}
