package org.lmiinstitute.lms.packaging.internal.incoming;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/** The name of an entry as letters, whatever its bytes were written in. */
final class EntryName {

    private static final int UTF_8_FLAG = 1 << 11;
    private static final int UNICODE_PATH_VERSION = 1;
    private static final Charset CODE_PAGE_437 = Charset.forName("IBM437");

    private EntryName() {}

    /**
     * Reads it: as UTF-8 where the archive says so, by the Unicode Path field (APPNOTE 4.6.9), as UTF-8 where it happens to be, as
     * macOS writes it without saying so, and else in the code page that the format means (APPNOTE D.1).
     */
    static String of(ZipRecord entry) {
        if ((entry.flags() & UTF_8_FLAG) != 0) {
            return utf8(ByteBuffer.wrap(entry.rawName())).orElseThrow(() -> notUtf8(entry.rawName()));
        }
        return unicodePath(entry)
                .or(() -> utf8(ByteBuffer.wrap(entry.rawName())))
                .orElseGet(() -> new String(entry.rawName(), CODE_PAGE_437));
    }

    private static ArchiveRefusedException notUtf8(byte[] name) {
        return new ArchiveRefusedException(
                new String(name, StandardCharsets.US_ASCII),
                "its name says that it is UTF-8 and is not",
                "zip the folder again, with names in UTF-8");
    }

    /** Counts only if it was written for this very name: programs that rename leave the field as it was. */
    private static Optional<String> unicodePath(ZipRecord entry) {
        ByteBuffer field = entry.extra().find(ExtraFields.UNICODE_PATH);
        if (field.remaining() < 5 || field.get() != UNICODE_PATH_VERSION) {
            return Optional.empty();
        }
        CRC32 crc = new CRC32();
        crc.update(entry.rawName());
        return Integer.toUnsignedLong(field.getInt()) == crc.getValue() ? utf8(field) : Optional.empty();
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
