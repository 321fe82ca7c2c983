package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;

/** The bytes of an archive on disk, read at any place and by several readers at once. */
final class ZipBytes implements Closeable {

    private final FileChannel channel;
    private final long size;

    ZipBytes(Path file) throws IOException {
        channel = FileChannel.open(file);
        size = channel.size();
    }

    long size() {
        return size;
    }

    /** Little-endian, as zip is; refuses what lies beyond the end. */
    ByteBuffer read(long position, int length) throws IOException {
        if (position < 0 || position > size - length) {
            throw Refusals.damaged("a header would lie outside the file, at byte " + position);
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw Refusals.damaged("the file became shorter while it was read");
            }
        }
        return bytes.flip();
    }

    /** A part as a stream. */
    InputStream stream(long position, long length) {
        return new Part(position, position + length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private final class Part extends InputStream {

        private final long end;
        private long position;

        Part(long position, long end) {
            this.position = position;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (position >= end) {
                return -1;
            }
            int most = (int) Math.min(length, end - position);
            int read = channel.read(ByteBuffer.wrap(target, offset, most), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
