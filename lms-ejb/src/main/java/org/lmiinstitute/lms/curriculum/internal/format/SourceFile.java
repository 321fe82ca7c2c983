package org.lmiinstitute.lms.curriculum.internal.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.lmiinstitute.lms.curriculum.ContentPlace;

/** A content file as text, and what is to be written into it. Everything that is not inserted stays as it was, byte for byte. */
public final class SourceFile {

    private final Path path;
    private final String name;
    private final String text;
    private final String lineBreak;
    private final Map<Integer, String> insertions = new TreeMap<>();

    private SourceFile(Path path, String name, String text) {
        this.path = path;
        this.name = name;
        this.text = text;
        this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /**
     * Reads a file.
     *
     * @param name how problems call it
     * @throws CharacterCodingException if it is not UTF-8
     */
    public static SourceFile read(Path path, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        return new SourceFile(
                path,
                name,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString());
    }

    /** A file that exists only in memory, for tests and checks. */
    public static SourceFile of(String name, String text) {
        return new SourceFile(null, name, text);
    }

    public String text() {
        return text;
    }

    public ContentPlace place(int line) {
        return new ContentPlace(name, line);
    }

    /** The line break that the file uses. */
    public String lineBreak() {
        return lineBreak;
    }

    /** Asks for text to be put before the character at this offset. */
    public void insert(int offset, String inserted) {
        insertions.merge(offset, inserted, String::concat);
    }

    /** The text with all insertions. */
    public String completed() {
        StringBuilder completed = new StringBuilder(text.length() + 64 * insertions.size());
        int from = 0;
        for (Map.Entry<Integer, String> insertion : insertions.entrySet()) {
            completed.append(text, from, insertion.getKey()).append(insertion.getValue());
            from = insertion.getKey();
        }
        return completed.append(text, from, text.length()).toString();
    }

    /** Writes the insertions into the file, whole or not at all. */
    public void write() {
        if (insertions.isEmpty() || path == null) {
            return;
        }
        try {
            Path whole = Files.createTempFile(path.getParent(), ".", ".tmp");
            Files.writeString(whole, completed());
            keepPermissions(whole);
            Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
            insertions.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("the missing ids could not be written into " + path, e);
        }
    }

    private void keepPermissions(Path copy) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(path));
        }
    }
}
