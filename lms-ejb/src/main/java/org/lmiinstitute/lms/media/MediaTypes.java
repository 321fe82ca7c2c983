package org.lmiinstitute.lms.media;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The list of files that are taken and served: nothing is guessed from content, and what is not listed does not exist. */
public final class MediaTypes {

    private static final SortedMap<String, String> BY_EXTENSION =
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.ofEntries(
                    Map.entry("csv", "text/csv; charset=UTF-8"),
                    Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("m4a", "audio/mp4"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("odt", "application/vnd.oasis.opendocument.text"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("png", "image/png"),
                    Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("txt", "text/plain; charset=UTF-8"),
                    Map.entry("vtt", "text/vtt; charset=UTF-8"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                    Map.entry("zip", "application/zip"))));

    private MediaTypes() {}

    /** The media type of files with this extension, if such files are taken. */
    public static Optional<String> find(String extension) {
        return Optional.ofNullable(BY_EXTENSION.get(extension.toLowerCase(Locale.ROOT)));
    }

    /** Every extension on the list, in order. */
    public static Iterable<String> extensions() {
        return BY_EXTENSION.keySet();
    }

    /** The extension of a file name, lower case and without dot; empty if it has none. */
    public static String extensionOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
