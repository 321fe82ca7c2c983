package org.lmiinstitute.lms.packaging.internal.fidelity;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lmiinstitute.lms.common.Sha256;

/**
 * What lies in a package, found in one pass over its bytes. Media are hashed and not kept, so a package of any size needs no more
 * memory than the texts of its modules.
 */
record Inventory(SortedMap<String, StoredFile> files) {

    private static final Pattern NAMED_BY_HASH = Pattern.compile("(?:.*/)?([0-9a-f]{64})\\.[0-9a-z]+");
    private static final Pattern TEXT = Pattern.compile(".*\\.(?:html?|xml)|(?:.*/)?module\\.js");
    private static final int LONGEST_TEXT = 16 << 20;
    private static final int BUFFER = 1 << 16;

    /** Reads a zip from its first byte; one that is not finished yet is read as far as it was written. */
    static Inventory read(InputStream zip) throws IOException {
        SortedMap<String, StoredFile> files = new TreeMap<>();
        ZipInputStream entries = new Wide(zip);
        byte[] buffer = new byte[BUFFER];
        for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
            if (!entry.isDirectory()) {
                files.put(entry.getName(), read(entry.getName(), entries, buffer));
            }
        }
        return new Inventory(files);
    }

    private static StoredFile read(String path, InputStream content, byte[] buffer) throws IOException {
        if (NAMED_BY_HASH.matcher(path).matches()) {
            return hashed(content, buffer);
        }
        if (TEXT.matcher(path).matches()) {
            String text = new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
            return new StoredFile(text.length() + skip(content, buffer), "", text);
        }
        return new StoredFile(skip(content, buffer), "", "");
    }

    private static StoredFile hashed(InputStream content, byte[] buffer) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        long bytes = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
            bytes += read;
        }
        return new StoredFile(bytes, HexFormat.of().formatHex(digest.digest()), "");
    }

    private static long skip(InputStream content, byte[] buffer) throws IOException {
        long bytes = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            bytes += read;
        }
        return bytes;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    Optional<String> findText(String path) {
        return Optional.ofNullable(files.get(path)).map(StoredFile::text);
    }

    /** Whether a file is there with the content that its name promises. */
    Verdict media(String path) {
        StoredFile file = files.get(path);
        if (file == null) {
            return Verdict.leftOut(Note.Reason.FILE_MISSING);
        }
        return file.sha256().equals(promised(path))
                ? Verdict.EXACT
                : Verdict.approximate(Note.Reason.FILE_DAMAGED, file.bytes());
    }

    private static String promised(String path) {
        Matcher name = NAMED_BY_HASH.matcher(path);
        return name.matches() ? name.group(1) : "";
    }

    /** Takes more at a time than the 512 bytes of its parent, which gives back what it read too far. */
    private static final class Wide extends ZipInputStream {

        Wide(InputStream zip) {
            super(zip, StandardCharsets.UTF_8);
            in = new PushbackInputStream(zip, BUFFER);
            buf = new byte[BUFFER];
        }
    }
}
