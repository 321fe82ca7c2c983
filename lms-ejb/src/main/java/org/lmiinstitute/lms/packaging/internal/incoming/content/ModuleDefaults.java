package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lmiinstitute.lms.packaging.ImportTerms;

/**
 * What a package says of itself, and what our modules must say besides.
 *
 * @param description what it is about, or empty
 * @param stated the language that it states
 * @param rights what it says of rights, or empty
 * @param source what it is called and in which format it came
 */
public record ModuleDefaults(String title, String description, Optional<String> stated, String rights, String source) {

    private static final String LEVEL = ImportTerms.LEVELS.get(0);

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
                wording().say("goal", PlainLine.of(moduleTitle, PlainLine.LONGEST_TITLE)),
                description.isBlank() ? moduleTitle : description,
                language(),
                LEVEL,
                licence(),
                rights.isBlank() ? source : source + ". " + rights,
                activities,
                files);
    }

    private String licence() {
        String said = rights.toUpperCase(Locale.ROOT).replace(' ', '-');
        return ImportTerms.LICENCES.stream()
                .filter(name -> name.startsWith("CC") && said.contains(name))
                .findFirst()
                .orElse(ImportTerms.NOT_STATED);
    }

    /** What had to be said for it, for the report. */
    public String reason() {
        return "goal, minutes, level, audience and topic of the module are ours to say and stand with usual values"
                + (stated.isEmpty() ? "; it states no language, English is taken" : "")
                + (PlainLine.isLonger(description, PlainLine.LONGEST_SUMMARY)
                        ? "; its description is cut after " + PlainLine.LONGEST_SUMMARY + " signs"
                        : "")
                + (description.isBlank() ? "; it has no description, the title stands as summary" : "")
                + (licence().equals(ImportTerms.NOT_STATED) ? "; no licence is known by its name" : "");
    }
}
