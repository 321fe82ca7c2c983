package org.lmiinstitute.lms.packaging.internal.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.Problem;

/** Archives that would do harm, and those that are broken, are refused with what is wrong, where, and what would be right. */
class HostileArchiveTest {

    private static final byte[] WORDS = "some words, some words, some words".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Delivery delivery;
    private ForgedZip zip;
    private ForgedZip.Entry file;

    @BeforeEach
    void anHonestArchive() {
        delivery = new Delivery(folder);
        zip = new ForgedZip();
        file = zip.add("a.txt", WORDS);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "../a.html, leads upward",
                "x/../../a.html, leads upward",
                "x/../a.html, leads upward",
                "x/.., leads upward",
                "..\\a.html, leads upward",
                "x\\..\\..\\a.html, leads upward",
                "\".. /a.html\", leads upward",
                "/etc/passwd, absolute",
                "\\\\server\\share\\a.html, absolute",
                "C:\\a.html, names a drive",
                "c:a.html, names a drive",
                "%2e%2e/a.html, percent signs",
                "..%2fa.html, percent signs",
                "..%5Ca.html, percent signs",
                "%252e%252e/a.html, percent signs",
                "%c0%ae%c0%ae/a.html, percent signs",
                "a.html%00.png, percent signs",
                ".., leads upward",
                "., no name",
                "\"\", no name"
            })
    void aPathThatLeadsOut(String name, String said) {
        zip.add(name, WORDS);

        Problem refusal = delivery.refusal(zip.bytes());

        assertThat(refusal.what()).contains(said);
        assertThat(refusal.where()).isEqualTo(name);
        assertThat(refusal.expected()).contains("inside the package");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html\0.png", "a\n.html", "a\u007f.html"})
    void aNameWithControlSigns(String name) {
        zip.add(name, WORDS);

        Problem refusal = delivery.refusal(zip.bytes());

        assertThat(refusal.what()).contains("control signs");
        assertThat(refusal.where()).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void aNameThatSaysItIsUtf8AndIsNot() {
        zip.add("", WORDS).named(new byte[] {(byte) 0xc0, (byte) 0xae, '.', 'h'}).flags = ForgedZip.UTF_8;

        assertThat(delivery.refusal(zip.bytes()).what()).contains("UTF-8");
    }

    @Test
    void aPathTooLongOrTooDeep() {
        zip.add("a".repeat(41), WORDS);
        ForgedZip deep = new ForgedZip();
        deep.add("a/b/c/d/e/f", WORDS);

        assertThat(delivery.refusal(zip.bytes())).extracting(Problem::expected).isEqualTo("at most 40 letters");
        assertThat(delivery.refusal(deep.bytes())).extracting(Problem::expected).isEqualTo("at most 5 levels");
    }

    @ParameterizedTest
    @CsvSource({"0120777, symbolic link", "0020666, device", "0010644, pipe", "0140755, socket"})
    void whatIsNoOrdinaryFile(String mode, String said) {
        file.unixMode = Integer.parseInt(mode, 8);

        assertThat(delivery.refusal(zip.bytes())).satisfies(refusal -> {
            assertThat(refusal.where()).isEqualTo("a.txt");
            assertThat(refusal.what()).contains(said);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, a.txt, there twice",
        "./a.txt, a.txt, there twice",
        "A.TXT, A.TXT, set it apart",
        "\uff41.txt, \uff41.txt, set it apart",
        "a.txt/b.txt, a.txt, a file and a folder",
        "A.TXT/, a.txt, a file and a folder"
    })
    void twoNamesThatSomeFileSystemTakesForOne(String name, String where, String said) {
        zip.add(name, name.endsWith("/") ? new byte[0] : WORDS);

        Problem refusal = delivery.refusal(zip.bytes());

        assertThat(refusal.what()).contains(said);
        assertThat(refusal.where()).isEqualTo(where);
    }

    @Test
    void twoSpellingsOfOneAccent() {
        zip.add("a\u00f1o", WORDS);
        zip.add("an\u0303o", WORDS);

        assertThat(delivery.refusal(zip.bytes()).what()).contains("there twice");
    }

    @Test
    void aFolderWithContent() {
        zip.add("folder/", WORDS);

        assertThat(delivery.refusal(zip.bytes()).what()).contains("folder that has content");
    }

    @Test
    void filesThatQuoteEachOthersHeaders() throws IOException {
        byte[] bomb = QuotedBomb.of(100, new byte[100_000]);
        Path file = Files.write(folder.resolve("bomb.zip"), bomb);
        try (ZipFile taken = new ZipFile(file.toFile())) {
            assertThat(taken.getInputStream(taken.getEntry("f1")).readAllBytes())
                    .as("it is a true bomb, which the platform's own reader unpacks")
                    .hasSizeGreaterThan(100_000);
        }

        assertThat(delivery.refusal(bomb).what())
                .as("it is out of proportion too")
                .contains("times larger");
        ArchiveLimits anyRatio = new ArchiveLimits(1_000, 1 << 30, 1 << 30, Integer.MAX_VALUE, 5, 40);
        assertThat(new Delivery(folder, anyRatio).refusal(bomb).what())
                .isEqualTo("it shares bytes of the archive with something else");
    }

    @Test
    void twoEntriesThatAreOneFile() {
        ForgedZip.Entry second = zip.add("a.txt", WORDS);
        byte[] bytes = zip.bytes();
        int directory = file.local().length + second.local().length;
        byte[] shared = Arrays.copyOf(bytes, bytes.length);
        ForgedZip.little(4).putInt(0).flip().get(shared, directory + file.central().length + 42, 4);

        assertThat(delivery.refusal(shared).what()).isEqualTo("it is there twice");
    }

    @Test
    void contentThatReachesIntoTheDirectory() {
        byte[] bytes = zip.bytes();
        bytes[file.local().length + 20]++;

        assertThat(delivery.refusal(bytes).what()).contains("shares bytes");
    }

    @Test
    void aFileThatGrowsOutOfProportion() {
        zip.add("zeros", new byte[2 << 20]);

        Problem refusal = delivery.refusal(zip.bytes());

        assertThat(refusal.where()).isEqualTo("zeros");
        assertThat(refusal.what()).matches("it becomes \\d{3,4} times larger by unpacking");
        assertThat(refusal.expected()).isEqualTo("at most 100 times");
    }

    @Test
    void manySmallFilesThatGrowOutOfProportionTogether() {
        for (int i = 0; i < 5; i++) {
            zip.add("zeros" + i, new byte[1 << 19]);
        }

        assertThat(delivery.refusal(zip.bytes())).extracting(Problem::where).isEqualTo(Refusals.ARCHIVE);
    }

    @Test
    void aFileTooLargeAndFilesTooLargeTogether() {
        file.size = 4 << 20;
        ForgedZip several = new ForgedZip();
        for (int i = 0; i < 3; i++) {
            several.add("f" + i, "").size = 3 << 19;
        }

        assertThat(delivery.refusal(zip.bytes()).what()).isEqualTo("it is too large when unpacked");
        ArchiveLimits anyRatio = new ArchiveLimits(10, 4 << 20, 3 << 20, Integer.MAX_VALUE, 5, 40);
        assertThat(new Delivery(folder, anyRatio).refusal(several.bytes()).what())
                .isEqualTo("its files together are too large when unpacked");
    }

    @Test
    void aBombThatSaysItIsSmallEndsWhereItSaidItWould() throws IOException {
        ForgedZip.Entry bomb = zip.add("zeros", new byte[64 << 20]);
        bomb.size = 1_000;
        Path archive = Files.write(folder.resolve("bomb.zip"), zip.bytes());
        byte[] buffer = new byte[4_096];

        try (SourceArchive opened = SourceArchive.open(archive, Delivery.SMALL)) {
            var content = opened.find("zeros").orElseThrow().open();

            assertThat(catchThrowable(() -> content.read(buffer)))
                    .isInstanceOf(ArchiveRefusedException.class)
                    .hasMessageContaining("longer than the archive says");
        }
    }

    @Test
    void aFileThatIsShorterOrOtherThanItSays() {
        file.size = WORDS.length + 1L;
        ForgedZip changed = new ForgedZip();
        changed.add("a.txt", WORDS).crc++;

        assertThat(delivery.refusal(zip.bytes()).what()).isEqualTo("it is shorter than the archive says");
        assertThat(delivery.refusal(changed.bytes()).what()).isEqualTo("its checksum is wrong");
    }

    @Test
    void bytesThatCannotBeUnpacked() {
        Arrays.fill(file.packed, (byte) 0xff);

        assertThat(delivery.refusal(zip.bytes()).what()).isEqualTo("it cannot be unpacked");
    }

    @Test
    void aFileThatTheDirectoryCallsDifferently() {
        file.localName = "b.txt".getBytes(StandardCharsets.UTF_8);

        assertThat(delivery.refusal(zip.bytes()).what()).contains("call it differently");
    }

    @Test
    void anEncryptedFile() {
        file.flags |= ForgedZip.ENCRYPTED;

        assertThat(delivery.refusal(zip.bytes()))
                .isEqualTo(new Problem("a.txt", "it is encrypted", "a package without a password"));
    }

    @ParameterizedTest
    @CsvSource({"9, Deflate64", "12, bzip2", "14, LZMA", "93, Zstandard", "77, method 77"})
    void aMethodThatIsNotUsual(int method, String said) {
        file.method = method;

        assertThat(delivery.refusal(zip.bytes()).what()).isEqualTo("it is packed by " + said);
    }

    @Test
    @Timeout(30)
    void aHundredThousandFilesAreRefusedAndCanBeAllowed() throws IOException {
        ForgedZip many = new ForgedZip();
        for (int i = 0; i < 100_000; i++) {
            many.add("f" + i, "").stored(new byte[0]);
        }
        byte[] bytes = many.bytes();

        assertThat(new Delivery(folder, ArchiveLimits.UPLOAD).refusal(bytes).expected())
                .isEqualTo("at most 50000 files and folders");
        assertThat(new Delivery(folder, new ArchiveLimits(100_000, 1, 1, 1, 5, 40)).read(bytes))
                .hasSize(100_000);
    }

    @Test
    void anEndThatTellsFewerFilesThanAreListedIsNotBelieved() {
        ForgedZip many = new ForgedZip();
        for (int i = 0; i < 1_001; i++) {
            many.add("f" + i, "");
        }
        byte[] bytes = many.bytes();
        ForgedZip.little(2).putShort((short) 7).flip().get(bytes, bytes.length - 12, 2);

        assertThat(delivery.refusal(bytes).expected()).isEqualTo("at most 1000 files and folders");
    }

    @Test
    void moreFilesThanTheEndSays() {
        zip.add("b.txt", WORDS);
        byte[] bytes = zip.bytes();
        bytes[bytes.length - 12] = 1;

        assertThat(delivery.refusal(bytes).what()).contains("says that it holds 1 entries and lists 2");
    }

    @Test
    void aPartOfASplitArchive() {
        byte[] bytes = zip.bytes();
        bytes[bytes.length - 18] = 1;

        assertThat(delivery.refusal(bytes).what()).contains("one part of a split archive");
    }

    @Test
    void anArchiveCutOffAnywhere() {
        byte[] whole = zip.bytes();
        for (int length = 4; length < whole.length; length++) {
            assertThat(delivery.refusal(Arrays.copyOf(whole, length)).what())
                    .as("after %d bytes", length)
                    .contains("not transferred whole");
        }
    }

    @Test
    void anArchiveWithAnyBitFlippedIsReadOrRefusedAndNothingElse() {
        zip.add("media/b.txt", WORDS);
        byte[] whole = zip.bytes();
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Throwable outcome = catchThrowable(() -> delivery.read(flipped));
            assertThat(outcome == null || outcome instanceof ArchiveRefusedException)
                    .as("bit %d: %s", bit, outcome)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("filesThatAreNoZip")
    void whatIsNoZipIsCalledByItsName(String start, String said) {
        Problem refusal = delivery.refusal(start.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal.what()).isEqualTo("this is " + said + " and no zip");
        assertThat(refusal.expected()).contains(".zip or .imscc", ".xml with QTI");
    }

    private static Stream<String[]> filesThatAreNoZip() {
        String page = "a web page (often the login page of the system that it was to come from)";
        return Stream.of(new String[][] {
            {"", "an empty file"},
            {"\n<!DOCTYPE html><title>Sign in</title>", page},
            {"\u00ef\u00bb\u00bf<html>", page},
            {"<?xml version='1.0'?><manifest/>", "an XML file"},
            {"Rar!\u001a\u0007\u0001\u0000", "a RAR archive"},
            {"7z\u00bc\u00af'\u001c", "a 7z archive"},
            {"\u001f\u008b\b", "a gzip file"},
            {"BZh91", "a bzip2 file"},
            {"\u00fd7zXZ\u0000", "an xz file"},
            {"x".repeat(257) + "ustar", "a tar archive"},
            {"%PDF-1.7", "a PDF document"},
            {"\u00d0\u00cf\u0011\u00e0", "a document of an older Office"},
            {"MZ\u0090", "a program for Windows"},
            {"words", "something unknown"}
        });
    }
}
