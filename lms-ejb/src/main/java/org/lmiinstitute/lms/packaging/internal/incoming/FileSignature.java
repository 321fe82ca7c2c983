package org.lmiinstitute.lms.packaging.internal.incoming;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a file that is no zip is instead, by its first bytes. */
enum FileSignature {
    RAR("a RAR archive", 0, "Rar!\u001a\u0007"),
    SEVEN_ZIP("a 7z archive", 0, "7z\u00bc\u00af'\u001c"),
    GZIP("a gzip file", 0, "\u001f\u008b"),
    BZIP2("a bzip2 file", 0, "BZh"),
    XZ("an xz file", 0, "\u00fd7zXZ\u0000"),
    TAR("a tar archive", 257, "ustar"),
    PDF("a PDF document", 0, "%PDF-"),
    OLD_OFFICE("a document of an older Office", 0, "\u00d0\u00cf\u0011\u00e0"),
    PROGRAM("a program for Windows", 0, "MZ"),
    PNG("a PNG picture", 0, "\u0089PNG"),
    JPEG("a JPEG picture", 0, "\u00ff\u00d8\u00ff"),
    VIDEO("an MP4 recording", 4, "ftyp");

    private static final int LOOKED_AT = 512;
    private static final String ZIP_START = "PK\u0003\u0004";

    private final String label;
    private final int offset;
    private final String magic;

    FileSignature(String label, int offset, String magic) {
        this.label = label;
        this.offset = offset;
        this.magic = magic;
    }

    /** Refuses a file in which no end of a zip was found. */
    static ArchiveRefusedException refuse(ZipBytes file) throws IOException {
        byte[] first = file.read(0, (int) Math.min(file.size(), LOOKED_AT)).array();
        String start = new String(first, StandardCharsets.ISO_8859_1);
        if (start.startsWith(ZIP_START)) {
            return Refusals.damaged("its end, which lists the files, is missing");
        }
        return new ArchiveRefusedException(
                "the file",
                "this is " + name(start) + " and no zip",
                "the package as it was exported, a .zip or .imscc, or an .xml with QTI or the structure of a cmi5 course");
    }

    private static String name(String start) {
        return Arrays.stream(values())
                .filter(known -> start.startsWith(known.magic, known.offset))
                .findFirst()
                .map(known -> known.label)
                .orElseGet(() -> nameOfText(start));
    }

    private static String nameOfText(String start) {
        String text = start.replaceFirst("^\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return "an empty file";
        }
        if (text.startsWith("<!doctype html") || text.contains("<html")) {
            return "a web page (often the login page of the system that it was to come from)";
        }
        return text.startsWith("<") ? "an XML file" : "something unknown";
    }
}
