package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds every media file that a module document refers to, wherever it stands: in a field or inside a piece of HTML. */
public final class DocumentMedia {

    private static final Pattern MEDIA = Pattern.compile("media/[0-9a-f]{64}\\.[0-9a-z]+");

    private DocumentMedia() {}

    /** The paths, {@code media/<sha256>.<extension>}, sorted and each once. */
    public static SortedSet<String> paths(JsonNode document) {
        SortedSet<String> found = new TreeSet<>();
        collect(document, found);
        return found;
    }

    /** The same for one text. */
    static SortedSet<String> paths(String text) {
        SortedSet<String> found = new TreeSet<>();
        collect(text, found);
        return found;
    }

    /** A text whose media lie elsewhere: before each path stands {@code base}. */
    static String rebased(String text, String base) {
        return MEDIA.matcher(text).replaceAll(media -> Matcher.quoteReplacement(base + media.group()));
    }

    private static void collect(JsonNode node, SortedSet<String> found) {
        if (node.isTextual()) {
            collect(node.textValue(), found);
        }
        node.forEach(child -> collect(child, found));
    }

    private static void collect(String text, SortedSet<String> found) {
        Matcher matcher = MEDIA.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
    }
}
