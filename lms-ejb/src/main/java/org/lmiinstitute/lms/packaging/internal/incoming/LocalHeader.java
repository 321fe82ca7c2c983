package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The header before an entry's content (APPNOTE 4.3.7), which must say the same as the directory. */
final class LocalHeader {

    private static final int SIGNATURE = 0x04034b50;
    private static final int SIZE = 30;

    private LocalHeader() {}

    /** Where the content lies behind the header. */
    static PackedContent content(ZipBytes zip, ZipRecord entry, String path) throws IOException {
        ByteBuffer header = zip.read(entry.local(), SIZE);
        if (header.getInt(0) != SIGNATURE) {
            throw Refusals.damaged("there is no file where " + path + " should lie");
        }
        byte[] name = zip.read(entry.local() + SIZE, Short.toUnsignedInt(header.getShort(26)))
                .array();
        if (!Arrays.equals(name, entry.rawName()) || Short.toUnsignedInt(header.getShort(8)) != entry.method()) {
            throw new ArchiveRefusedException(
                    path,
                    "the list of files and the file itself call it differently",
                    "one name and one way of packing");
        }
        long start = entry.local() + SIZE + name.length + Short.toUnsignedInt(header.getShort(28));
        return new PackedContent(start, entry.packed(), entry.method() == EntryCheck.STORED, entry.size(), entry.crc());
    }
}
