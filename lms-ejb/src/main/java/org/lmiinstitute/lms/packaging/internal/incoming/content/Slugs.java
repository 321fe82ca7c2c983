package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for addresses and folders, each given once. */
public final class Slugs {

    private static final int LONGEST = 80;

    private final Set<String> taken = new HashSet<>();

    /** Words of a title in lower case, joined by hyphens; a number follows if they are taken. */
    public String of(String title, String otherwise) {
        String words = plain(title);
        String stem = words.isEmpty() ? otherwise : words;
        String slug = stem;
        for (int number = 2; !taken.add(slug); number++) {
            slug = stem + "-" + number;
        }
        return slug;
    }

    private static String plain(String title) {
        String letters = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
        return cut.replaceAll("^-+|-+$", "");
    }
}
