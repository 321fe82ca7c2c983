package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a package says of itself, and what our modules must say besides.
 *
 * @param description what it is about, or empty
 * @param stated the language that it states
 * @param rights what it says of rights, or empty
 * @param source what it is called and in which format it came
 */
public record ModuleDefaults(String title, String description, Optional<String> stated, String rights, String source) {

    /** SPDX's way to name a licence that is on no list. */
    private static final String UNKNOWN = "LicenseRef-not-stated";

    public String language() {
        return stated.map(tag -> tag.substring(0, tag.indexOf('-') < 0 ? tag.length() : tag.indexOf('-'))
                                .toLowerCase(Locale.ROOT)
                        + (tag.indexOf('-') < 0 ? "" : tag.substring(tag.indexOf('-'))))
                .orElse("en");
    }

    /** Words in its language. */
    public Wording wording() {
        return Wording.in(language());
    }

    /** A module of the package, with what it says of itself and usual values for the rest. */
    public ModuleText module(String slug, String moduleTitle, List<Activity> activities, ModuleFiles files) {
        return new ModuleText(
                slug,
                moduleTitle,
                wording().say("goal", PlainLine.of(moduleTitle, 250)),
                description.isBlank() ? moduleTitle : description,
                language(),
                licence(),
                rights.isBlank() ? source : source + ". " + rights,
                activities,
                files);
    }

    private String licence() {
        String said = rights.toUpperCase(Locale.ROOT).replace(' ', '-');
        return List.of(
                        "CC-BY-NC-SA-4.0",
                        "CC-BY-NC-ND-4.0",
                        "CC-BY-SA-4.0",
                        "CC-BY-NC-4.0",
                        "CC-BY-ND-4.0",
                        "CC-BY-4.0",
                        "CC0-1.0")
                .stream()
                .filter(said::contains)
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** What had to be said for it, for the report. */
    public String reason() {
        return "goal, minutes, level, audience and topic of the module are ours to say and stand with usual values"
                + (stated.isEmpty() ? "; it states no language, English is taken" : "")
                + (description.isBlank() ? "; it has no description, the title stands as summary" : "")
                + (licence().equals(UNKNOWN) ? "; no licence is known by its name" : "");
    }
}
