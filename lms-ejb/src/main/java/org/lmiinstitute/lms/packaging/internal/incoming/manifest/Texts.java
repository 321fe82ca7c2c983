package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One text in several languages, in the order of the manifest. */
public record Texts(List<Text> all) {

    /**
     * The text in one language.
     *
     * @param language a language tag, if the manifest names one
     */
    public record Text(Optional<String> language, String words) {}

    public Texts {
        all = List.copyOf(all);
    }

    /** In this language, or in a variant of it, or in the first that there is; empty only if there is none. */
    public Optional<String> in(Locale locale) {
        return all.stream()
                .filter(text -> text.language()
                        .filter(locale.toLanguageTag()::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .or(() -> all.stream()
                        .filter(text -> text.language()
                                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                                .filter(locale.getLanguage()::equals)
                                .isPresent())
                        .findFirst())
                .or(() -> all.stream().findFirst())
                .map(Text::words);
    }
}
