package org.lmiinstitute.lms.curriculum.internal.format;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.ContentPlace;
import org.lmiinstitute.lms.curriculum.ContentSource;

/** A YAML text: a whole file, or a part of a Markdown file. It knows where it stands, and writes missing ids there. */
public final class YamlSource implements ContentSource {

    private final SourceFile file;
    private final int from;
    private final String text;
    private final int linesBefore;
    private final Supplier<UUID> ids;

    /** Where characters stand that take two places in Java's texts, counted in whole characters. */
    private final int[] doubles;

    private YamlSource(SourceFile file, int from, int to, int linesBefore, Supplier<UUID> ids) {
        this.file = file;
        this.from = from;
        this.text = file.text().substring(from, to);
        this.linesBefore = linesBefore;
        this.ids = ids;
        this.doubles = doubles(text);
    }

    private static int[] doubles(String text) {
        int[] characters = text.codePoints().toArray();
        return IntStream.range(0, characters.length)
                .filter(index -> Character.isSupplementaryCodePoint(characters[index]))
                .toArray();
    }

    public static YamlSource whole(SourceFile file, Supplier<UUID> ids) {
        return new YamlSource(file, 0, file.text().length(), 0, ids);
    }

    /** The characters {@code from} to {@code to} of a file, with so many lines before them. */
    public static YamlSource part(SourceFile file, int from, int to, int linesBefore, Supplier<UUID> ids) {
        return new YamlSource(file, from, to, linesBefore, ids);
    }

    /** Reads the tree; empty if the text is no YAML mapping, which is then reported. */
    public Optional<ContentNode> read(Problems problems) {
        return new YamlTree(this, problems).read();
    }

    String text() {
        return text;
    }

    /** Counted from the places of double characters, since a text of a thousand activities asks for ten thousand offsets. */
    int offsetOf(int codePoints) {
        int place = Arrays.binarySearch(doubles, codePoints);
        int before = place >= 0 ? place : -place - 1;
        return from + codePoints + before;
    }

    int lineOf(int lineFromZero) {
        return linesBefore + lineFromZero + 1;
    }

    @Override
    public ContentPlace place(int line) {
        return file.place(line);
    }

    @Override
    public int textLine(ContentNode scalar) {
        char first = scalar.offset() < file.text().length() ? file.text().charAt(scalar.offset()) : ' ';
        return first == '|' || first == '>' ? scalar.line() + 1 : scalar.line();
    }

    /** Puts a new id into a mapping, as its first key, or beside its key if that stands there without a value. */
    @Override
    public UUID writeNewId(ContentNode mapping, String key) {
        UUID id = ids.get();
        if (mapping.has(key)) {
            file.insert(mapping.get(key).offset(), " " + id);
        } else {
            String separator = mapping.isInOneLine() ? ", " : file.lineBreak() + " ".repeat(mapping.column());
            file.insert(mapping.offset(), key + ": " + id + separator);
        }
        return id;
    }
}
