package org.lmiinstitute.lms.packaging.internal.incoming.manifest;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one language in which a package's texts are kept: English if its title has it, else the title's first. */
public record ChosenLanguage(Locale locale) {

    public static ChosenLanguage of(Texts title) {
        String chosen = languages(title)
                .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals("en"))
                .findFirst()
                .or(() -> languages(title).findFirst())
                .orElse("");
        return new ChosenLanguage(Locale.forLanguageTag(chosen));
    }

    private static Stream<String> languages(Texts texts) {
        return texts.all().stream().flatMap(text -> text.language().stream());
    }

    /** A language tag; empty if the package does not say. */
    public String tag() {
        return locale.equals(Locale.ROOT) ? "" : locale.toLanguageTag();
    }

    /** Empty if there are no texts. */
    public String words(Texts texts) {
        return texts.in(locale).orElse("");
    }

    /** What is said where a text is in other languages too, which are left out. */
    public Optional<String> change(Texts texts) {
        String kept = words(texts);
        String others = texts.all().stream()
                .filter(text -> !text.words().equals(kept))
                .flatMap(text -> text.language().stream())
                .collect(Collectors.joining(", "));
        return Optional.of(others)
                .filter(left -> !left.isEmpty())
                .map(left -> "Its title and description are kept in one language; those in " + left + " are left out.");
    }
}
