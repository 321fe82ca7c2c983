package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The end of a zip, which says where its directory lies (APPNOTE 4.3.14 to 4.3.16).
 *
 * @param directory where the directory starts
 * @param directoryEnd where it ends
 * @param entries how many entries it says it has
 */
record ZipEnd(long directory, long directoryEnd, long entries) {

    private static final int SIGNATURE = 0x06054b50;
    private static final int SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_SIZE = 20;
    private static final int SIGNATURE_64 = 0x06064b50;
    private static final int SIZE_64 = 56;
    private static final int FULL_16 = 0xffff;
    private static final long FULL_32 = 0xffffffffL;

    /** Finds it; what is no zip is refused by what it is instead. */
    static ZipEnd find(ZipBytes zip) throws IOException {
        int length = (int) Math.min(zip.size(), SIZE + LONGEST_COMMENT);
        ByteBuffer tail = zip.read(zip.size() - length, length);
        for (int at = length - SIZE; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE && at + SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) == length) {
                return read(zip, zip.size() - length + at);
            }
        }
        throw FileSignature.refuse(zip);
    }

    private static ZipEnd read(ZipBytes zip, long at) throws IOException {
        ByteBuffer end = zip.read(at, SIZE);
        int entries = Short.toUnsignedInt(end.getShort(10));
        long size = Integer.toUnsignedLong(end.getInt(12));
        long start = Integer.toUnsignedLong(end.getInt(16));
        if (entries == FULL_16 || size == FULL_32 || start == FULL_32) {
            return read64(zip, at);
        }
        refuseParts(end.getShort(4) == 0 && end.getShort(6) == 0);
        return checked(start, size, at, entries);
    }

    private static ZipEnd read64(ZipBytes zip, long end) throws IOException {
        ByteBuffer locator = zip.read(end - LOCATOR_64_SIZE, LOCATOR_64_SIZE);
        if (locator.getInt(0) != LOCATOR_64) {
            throw Refusals.damaged("its end promises a zip64 record that is not there");
        }
        long at = locator.getLong(8);
        ByteBuffer end64 = zip.read(at, SIZE_64);
        if (end64.getInt(0) != SIGNATURE_64) {
            throw Refusals.damaged("its zip64 record is not where its end says");
        }
        refuseParts(end64.getInt(16) == 0 && end64.getInt(20) == 0);
        return checked(end64.getLong(48), end64.getLong(40), at, end64.getLong(32));
    }

    private static void refuseParts(boolean whole) {
        if (!whole) {
            throw new ArchiveRefusedException(
                    Refusals.ARCHIVE, "this is one part of a split archive", "all parts joined into one zip");
        }
    }

    /** A directory that ends anywhere but at the end is read differently by different programs. */
    private static ZipEnd checked(long start, long size, long end, long entries) {
        if (start < 0 || size < 0 || start > end || size != end - start) {
            throw Refusals.damaged("its list of files is not where its end says");
        }
        return new ZipEnd(start, end, entries);
    }
}
