package org.lmiinstitute.lms.packaging.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One file of a package: its path from the package's root, and where its bytes come from. The bytes are opened when they are
 * written and not before, so a package of any size needs no more memory than one buffer.
 */
public record PackageEntry(String path, Source source) {

    private static final Set<String> ALREADY_COMPRESSED = Set.of(
            "webm", "mp4", "mp3", "ogg", "png", "jpg", "jpeg", "gif", "webp", "avif", "woff", "woff2", "zip", "pdf");

    /** Opens the bytes of an entry. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;

        /** How long it is, for what is long; 0 for what is short. */
        default long bytes() {
            return 0;
        }
    }

    public PackageEntry {
        if (path.isBlank() || path.startsWith("/") || path.contains("..") || path.contains("\\")) {
            throw new IllegalArgumentException("A path inside a package is relative and stays inside it, not " + path);
        }
    }

    static PackageEntry text(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new PackageEntry(path, () -> new ByteArrayInputStream(bytes));
    }

    /** The same file elsewhere. */
    PackageEntry at(String otherPath) {
        return new PackageEntry(otherPath, source);
    }

    /** The same text with a change. */
    PackageEntry changed(UnaryOperator<String> change) {
        return new PackageEntry(path, () -> {
            try (InputStream bytes = source.open()) {
                String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                return new ByteArrayInputStream(change.apply(text).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    /** False for what is compressed already: deflating a video again costs time and gains nothing. */
    boolean worthCompressing() {
        return !ALREADY_COMPRESSED.contains(extension());
    }

    String extension() {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
