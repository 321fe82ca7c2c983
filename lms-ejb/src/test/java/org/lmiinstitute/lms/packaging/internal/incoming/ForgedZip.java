package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** A zip that says what a test wants it to say, true or not. */
final class ForgedZip {

    static final int UTF_8 = 1 << 11;
    static final int ENCRYPTED = 1;

    private final List<Entry> entries = new ArrayList<>();

    /** An honest, deflated file; what is changed of it afterwards need not be. */
    Entry add(String name, byte[] content) {
        Entry entry = new Entry(name.getBytes(StandardCharsets.UTF_8), content);
        entries.add(entry);
        return entry;
    }

    Entry add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            entry.offset = zip.size();
            zip.writeBytes(entry.local());
        }
        int directory = zip.size();
        entries.forEach(entry -> zip.writeBytes(entry.central()));
        int size = zip.size() - directory;
        zip.writeBytes(
                entries.size() < 0xffff
                        ? end(entries.size(), size, directory)
                        : end64(entries.size(), size, directory));
        return zip.toByteArray();
    }

    /** The end of a zip64: the numbers in 64 bits, where they lie, and an end that has no room for them. */
    static byte[] end64(int entries, int size, int directory) {
        return little(56 + 20 + 22)
                .putInt(0x06064b50)
                .putLong(44)
                .putInt(45)
                .putLong(0)
                .putLong(entries)
                .putLong(entries)
                .putLong(size)
                .putLong(directory)
                .putInt(0x07064b50)
                .putInt(0)
                .putLong(directory + size)
                .putInt(1)
                .put(end(-1, -1, -1))
                .array();
    }

    static byte[] end(int entries, int size, int directory) {
        return little(22)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(size)
                .putInt(directory)
                .putShort((short) 0)
                .array();
    }

    static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    /** One file; each number may be made a lie. */
    static final class Entry {
        byte[] name;
        byte[] localName;
        byte[] packed;
        byte[] extra = {};
        int flags = UTF_8;
        int method = 8;
        long crc;
        long size;
        int unixMode;
        int offset;

        Entry(byte[] name, byte[] content) {
            this.name = name;
            this.localName = name;
            this.packed = deflate(content);
            this.crc = crc(content);
            this.size = content.length;
        }

        Entry named(byte[] rawName) {
            name = rawName;
            localName = rawName;
            flags = 0;
            return this;
        }

        Entry stored(byte[] content) {
            method = 0;
            packed = content;
            return this;
        }

        byte[] local() {
            return little(30 + localName.length + packed.length)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) flags)
                    .putShort((short) method)
                    .putInt(0)
                    .putInt((int) crc)
                    .putInt(packed.length)
                    .putInt((int) size)
                    .putShort((short) localName.length)
                    .putShort((short) 0)
                    .put(localName)
                    .put(packed)
                    .array();
        }

        byte[] central() {
            return little(46 + name.length + extra.length)
                    .putInt(0x02014b50)
                    .putShort((short) (3 << 8 | 20))
                    .putShort((short) 20)
                    .putShort((short) flags)
                    .putShort((short) method)
                    .putInt(0)
                    .putInt((int) crc)
                    .putInt(packed.length)
                    .putInt((int) size)
                    .putShort((short) name.length)
                    .putShort((short) extra.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(unixMode << 16)
                    .putInt(offset)
                    .put(name)
                    .put(extra)
                    .array();
        }
    }
}
