package org.lmiinstitute.lms.curriculum.internal.format;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * Reads the length of a video from its container: the element Duration of WebM (RFC 9559, section 5.1.2.10) or the box mvhd of
 * MP4 (ISO/IEC 14496-12, section 8.2.2). Only headers are read, and nothing is decoded.
 */
public final class VideoDuration {

    private static final int EBML_HEADER = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;
    private static final int INFO = 0x1549A966;
    private static final int TIMESTAMP_SCALE = 0x2AD7B1;
    private static final int DURATION = 0x4489;
    private static final int MOOV = 0x6D6F6F76;
    private static final int MVHD = 0x6D766864;
    private static final int LARGEST_HEADER = 1 << 20;

    private final FileChannel file;
    private double scale = 1_000_000;
    private double duration = -1;

    private VideoDuration(FileChannel file) {
        this.file = file;
    }

    /** Seconds; empty if the container does not say. */
    public static OptionalDouble of(Path video) {
        try (FileChannel file = FileChannel.open(video)) {
            VideoDuration reader = new VideoDuration(file);
            double seconds = reader.read(0, 4).getInt() == EBML_HEADER ? reader.webm() : reader.mp4(0, file.size());
            return seconds > 0 ? OptionalDouble.of(Math.round(seconds * 1000) / 1000.0) : OptionalDouble.empty();
        } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return OptionalDouble.empty();
        }
    }

    private double webm() throws IOException {
        ByteBuffer head = read(0, (int) Math.min(LARGEST_HEADER, file.size()));
        elements(head, head.limit());
        return duration * scale / 1e9;
    }

    private void elements(ByteBuffer head, int end) {
        while (head.position() < end - 2 && duration < 0) {
            int id = (int) variableSize(head, true);
            long size = variableSize(head, false);
            int next = (int) Math.min(end, head.position() + size);
            switch (id) {
                case SEGMENT, INFO -> elements(head, next);
                case TIMESTAMP_SCALE -> scale = unsigned(head, size);
                case DURATION -> duration = size == 4 ? head.getFloat() : head.getDouble();
                default -> {
                    // tracks, cues and the like say nothing of the length
                }
            }
            head.position(next);
        }
    }

    /** A number whose first byte says by its leading zeros how many bytes follow; in an id that marker stays. */
    private static long variableSize(ByteBuffer head, boolean withMarker) {
        int first = head.get() & 0xff;
        int more = Integer.numberOfLeadingZeros(first) - 24;
        long value = withMarker ? first : first & (0xff >> (more + 1));
        boolean isUnknown = !withMarker && value == (0xff >> (more + 1));
        for (int i = 0; i < more; i++) {
            int next = head.get() & 0xff;
            isUnknown &= next == 0xff;
            value = value << 8 | next;
        }
        return isUnknown ? Integer.MAX_VALUE : value;
    }

    private static long unsigned(ByteBuffer head, long size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = value << 8 | head.get() & 0xff;
        }
        return value;
    }

    private double mp4(long from, long to) throws IOException {
        long at = from;
        while (at + 8 <= to) {
            ByteBuffer box = read(at, 8);
            long size = box.getInt() & 0xffffffffL;
            int type = box.getInt();
            int header = 8;
            if (size == 1) {
                size = read(at + header, 8).getLong();
                header = 16;
            }
            if (type == MOOV) {
                return mp4(at + header, at + size);
            }
            if (type == MVHD) {
                return movieHeader(read(at + header, 32));
            }
            at += Math.max(header, size);
        }
        return -1;
    }

    private static double movieHeader(ByteBuffer box) {
        boolean isLong = box.get(0) == 1;
        long unitsPerSecond = box.getInt(isLong ? 20 : 12) & 0xffffffffL;
        double units = isLong ? box.getLong(24) : box.getInt(16) & 0xffffffffL;
        return units / unitsPerSecond;
    }

    private ByteBuffer read(long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        int taken = 0;
        while (buffer.hasRemaining() && taken >= 0) {
            taken = file.read(buffer, at + buffer.position());
        }
        return buffer.flip();
    }
}
