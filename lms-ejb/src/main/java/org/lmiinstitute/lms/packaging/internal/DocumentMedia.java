package org.lmiinstitute.lms.packaging.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds every media file that a module document refers to, wherever it stands: in a field or inside a piece of HTML. */
final class DocumentMedia {

    private static final Pattern MEDIA = Pattern.compile("media/[0-9a-f]{64}\\.[0-9a-z]+");

    private DocumentMedia() {}

    /** The paths, {@code media/<sha256>.<extension>}, sorted and each once. */
    static SortedSet<String> paths(JsonNode document) {
        SortedSet<String> found = new TreeSet<>();
        collect(document, found);
        return found;
    }

    private static void collect(JsonNode node, SortedSet<String> found) {
        if (node.isTextual()) {
            Matcher matcher = MEDIA.matcher(node.textValue());
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        node.forEach(child -> collect(child, found));
    }
}
