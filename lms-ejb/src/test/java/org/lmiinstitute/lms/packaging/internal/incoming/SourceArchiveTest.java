package org.lmiinstitute.lms.packaging.internal.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What honest programs write is read, however they write it. */
class SourceArchiveTest {

    @TempDir
    Path folder;

    private Delivery delivery;

    @BeforeEach
    void anEmptyFolder() {
        delivery = new Delivery(folder);
    }

    @Test
    void filesAreFoundByTheirPathsAndReadAsOftenAsWanted() throws IOException {
        Path file = Files.write(folder.resolve("scorm.zip"), usual());

        try (SourceArchive archive = SourceArchive.open(file, ArchiveLimits.UPLOAD)) {
            assertThat(archive.all()).extracting(SourceFile::path).containsExactly("index.html", "media/a.txt");
            assertThat(archive.find("media")).as("folders are no files").isEmpty();
            SourceFile page = archive.find("index.html").orElseThrow();
            assertThat(page.size()).isEqualTo(12);
            assertThat(text(page)).isEqualTo(text(page)).isEqualTo("<p>Hello</p>");
        }
    }

    @Test
    void aStoredFileIsReadAsADeflatedOneIs() throws IOException {
        ForgedZip zip = new ForgedZip();
        zip.add("a.txt", "as it is").stored("as it is".getBytes(StandardCharsets.UTF_8));

        assertThat(delivery.read(zip.bytes())).containsExactly(entry("a.txt", "as it is"));
    }

    @Test
    void backslashesOfWindowsAreSlashes() throws IOException {
        ForgedZip zip = new ForgedZip();
        zip.add("media\\a.txt", "words");
        zip.add("media\\", "");

        assertThat(delivery.read(zip.bytes())).containsExactly(entry("media/a.txt", "words"));
    }

    @Test
    void needlessPartsOfAPathGo() throws IOException {
        ForgedZip zip = new ForgedZip();
        zip.add("./", "");
        zip.add("./media//a.txt", "words");

        assertThat(delivery.read(zip.bytes())).containsOnlyKeys("media/a.txt");
    }

    @Test
    void aNameInTheOldCodePageIsReadByIt() throws IOException {
        ForgedZip zip = new ForgedZip();
        zip.add("", "words").named(new byte[] {'a', 'n', (byte) 0xa4, 'o', '.', 't', 'x', 't'});

        assertThat(delivery.read(zip.bytes())).containsOnlyKeys("a\u006e\u00f1o.txt");
    }

    @Test
    void aNameInUtf8IsReadWhetherTheArchiveSaysSoOrNot() throws IOException {
        ForgedZip zip = new ForgedZip();
        zip.add("año.txt", "flagged");
        zip.add("", "not flagged").named("señal.txt".getBytes(StandardCharsets.UTF_8));

        assertThat(delivery.read(zip.bytes())).containsOnlyKeys("año.txt", "señal.txt");
    }

    @Test
    void aDecomposedNameIsFoundComposed() throws IOException {
        ForgedZip zip = new ForgedZip();
        zip.add("an\u0303o.txt", "as macOS writes it");

        assertThat(delivery.read(zip.bytes())).containsOnlyKeys("a\u00f1o.txt");
    }

    @Test
    void theUnicodePathFieldCountsForTheNameItWasWrittenFor() throws IOException {
        ForgedZip zip = new ForgedZip();
        byte[] old = {(byte) 0x80, '.', 't', 'x', 't'};
        zip.add("", "words").named(old).extra = unicodePath(ForgedZip.crc(old), "Ünïcode.txt");
        byte[] renamed = {'b', '.', 't', 'x', 't'};
        zip.add("", "words").named(renamed).extra = unicodePath(ForgedZip.crc(old), "Ünïcode.txt");

        assertThat(delivery.read(zip.bytes())).containsOnlyKeys("Ünïcode.txt", "b.txt");
    }

    @Test
    void zip64IsRead() throws IOException {
        assertThat(delivery.read(zip64("a.txt", "words"))).containsExactly(entry("a.txt", "words"));
    }

    @Test
    void aCommentAtTheEndDoesNotHideTheEnd() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.setComment("made by an exporter, PK and all");
        }

        assertThat(delivery.read(bytes.toByteArray())).containsOnlyKeys("a.txt");
    }

    @Test
    void anArchiveInTheArchiveIsAFileAsOthersAre() throws IOException {
        ForgedZip bomb = new ForgedZip();
        bomb.add("zeros", new byte[64 << 20]);
        ForgedZip zip = new ForgedZip();
        zip.add("inner.zip", bomb.bytes());

        assertThat(delivery.read(zip.bytes())).containsOnlyKeys("inner.zip");
    }

    private static byte[] usual() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<p>Hello</p>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("media/"));
            zip.putNextEntry(new ZipEntry("media/a.txt"));
        }
        return bytes.toByteArray();
    }

    private static String text(SourceFile file) throws IOException {
        try (InputStream content = file.open()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] unicodePath(long crc, String name) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        return ForgedZip.little(9 + utf8.length)
                .putShort((short) 0x7075)
                .putShort((short) (5 + utf8.length))
                .put((byte) 1)
                .putInt((int) crc)
                .put(utf8)
                .array();
    }

    /** One file whose sizes, place and directory are all told in 64 bits. */
    private static byte[] zip64(String name, String content) {
        ForgedZip.Entry file =
                new ForgedZip.Entry(name.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
        byte[] local = file.local();
        file.extra = ForgedZip.little(28)
                .putShort((short) 1)
                .putShort((short) 24)
                .putLong(file.size)
                .putLong(file.packed.length)
                .putLong(0)
                .array();
        ByteBuffer central = ByteBuffer.wrap(file.central());
        central.putInt(20, -1).putInt(24, -1).putInt(42, -1);
        byte[] end = ForgedZip.end64(1, central.capacity(), local.length);
        return ForgedZip.little(local.length + central.capacity() + end.length)
                .put(local)
                .put(central.array())
                .put(end)
                .array();
    }
}
