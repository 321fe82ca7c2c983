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
import org.lmiinstitute.lms.packaging.internal.incoming.SourceFile;

/** A page as it was delivered: in the encoding that its first bytes or its head declare, else in UTF-8, else in that of Windows. */
public final class HtmlSource {

    /** In bytes. A long lesson has a hundredth of it. */
    private static final int LONGEST = 4 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private HtmlSource() {}

    /**
     * Reads a page.
     *
     * @return empty if it is too long to be a page
     */
    public static Optional<Document> read(SourceFile file) throws IOException {
        try (InputStream content = file.open()) {
            byte[] bytes = content.readNBytes(LONGEST + 1);
            return bytes.length > LONGEST ? Optional.empty() : Optional.of(parse(bytes));
        }
    }

    /** A piece of a page that stands in another file. */
    public static Document fragment(String html) {
        return Jsoup.parseBodyFragment(html);
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
