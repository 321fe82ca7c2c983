package org.lmiinstitute.lms.packaging.internal;

import java.text.Normalizer;
import java.util.Locale;

/** Turns titles into file names that every system and every HTTP header can carry. */
final class FileNames {

    private FileNames() {}

    static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return plain.isEmpty() ? "module" : plain;
    }
}
