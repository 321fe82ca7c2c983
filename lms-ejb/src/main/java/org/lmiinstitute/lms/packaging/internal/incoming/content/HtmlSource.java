package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.lmiinstitute.lms.packaging.internal.incoming.ArchiveRefusedException;
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;

/** A page as it was delivered: in the encoding that its first bytes or its head declare, else in UTF-8, else in that of Windows. */
public final class HtmlSource {

    /** In bytes. A long lesson has a hundredth of it. */
    private static final int LONGEST = 4 << 20;

    /**
     * By their opening brackets. Where tags of a line are left open a parser repeats up to a dozen of them in every block, so the tree of
     * a page can be thirteen times as large as its text tells.
     */
    static final int MOST_TAGS = 40_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private HtmlSource() {}

    /**
     * Reads a page.
     *
     * @return empty if it is too long, or has too many tags, to be a page
     */
    public static Optional<Document> read(SourceFile file) throws IOException {
        try (InputStream content = file.open()) {
            byte[] bytes = content.readNBytes(LONGEST + 1);
            boolean isPage =
                    bytes.length <= LONGEST && tags(new String(bytes, StandardCharsets.ISO_8859_1)) <= MOST_TAGS;
            return isPage ? Optional.of(parse(bytes)) : Optional.empty();
        }
    }

    /**
     * A piece of a page that stands in another file.
     *
     * @throws ArchiveRefusedException if it has too many tags to be one
     */
    public static Document fragment(String html) {
        if (tags(html) > MOST_TAGS) {
            throw new ArchiveRefusedException(
                    "a text",
                    "has more tags than a page may have",
                    "at most " + MOST_TAGS + " tags, closing ones among them");
        }
        return Jsoup.parseBodyFragment(html);
    }

    /** What a piece of a page says. */
    public static String words(String html) {
        return fragment(html).body().text();
    }

    /** The same, with what images and the like are called. */
    public static String allWords(String html) {
        return LostWords.all(fragment(html).body());
    }

    private static long tags(String html) {
        return html.chars().filter(letter -> letter == '<').count();
    }

    private static Document parse(byte[] bytes) {
        try {
            Document declared = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
            boolean isGuess = declared.charset().equals(StandardCharsets.UTF_8) && !isUtf8(bytes);
            return isGuess ? Jsoup.parse(new ByteArrayInputStream(bytes), WINDOWS.name(), "") : declared;
        } catch (IOException impossible) {
            throw new UncheckedIOException("The bytes lie in memory", impossible);
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
