package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** Counts what is unpacked, and refuses it where it is longer, shorter or other than the directory says. */
final class CheckedContent extends FilterInputStream {

    private final String path;
    private final PackedContent expected;
    private final CRC32 crc = new CRC32();
    private long count;

    CheckedContent(String path, PackedContent expected, InputStream content) {
        super(content);
        this.path = path;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = unpack(target, offset, length);
        if (read < 0) {
            refuseUnless(count == expected.size(), "it is shorter than the archive says");
            refuseUnless(crc.getValue() == expected.crc(), "its checksum is wrong");
            return read;
        }
        count += read;
        refuseUnless(count <= expected.size(), "it is longer than the archive says");
        crc.update(target, offset, read);
        return read;
    }

    private int unpack(byte[] target, int offset, int length) throws IOException {
        try {
            return super.read(target, offset, length);
        } catch (ZipException | EOFException damaged) {
            throw refusal("it cannot be unpacked");
        }
    }

    /** Skips by reading, since what is skipped counts too. */
    @Override
    public long skip(long wanted) throws IOException {
        byte[] skipped = new byte[(int) Math.max(0, Math.min(wanted, 1 << 14))];
        return skipped.length == 0 ? 0 : Math.max(0, read(skipped));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void refuseUnless(boolean fits, String what) {
        if (!fits) {
            throw refusal(what);
        }
    }

    private ArchiveRefusedException refusal(String what) {
        return new ArchiveRefusedException(path, what, "export or download the package again");
    }
}
