package org.lmiinstitute.lms.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.Problem;

/**
 * How what comes in of an import stands in the catalogue: as its file says it or as is usual here, until the trainer says it.
 *
 * @param title of the course that holds all of it
 * @param code of that course, which no other has
 * @param level of its modules and the course: one of {@link #LEVELS}
 * @param licence of its modules and the course, by its SPDX name: one of {@link #LICENCES}
 */
public record ImportTerms(String title, String code, String level, String licence) {

    public static final List<String> LEVELS = List.of("foundation", "practitioner");

    /** SPDX's way to name a licence that is on no list. */
    public static final String NOT_STATED = "LicenseRef-not-stated";

    public static final List<String> LICENCES = List.of(
            NOT_STATED,
            "LicenseRef-all-rights-reserved",
            "CC0-1.0",
            "CC-BY-4.0",
            "CC-BY-SA-4.0",
            "CC-BY-NC-4.0",
            "CC-BY-NC-SA-4.0",
            "CC-BY-ND-4.0",
            "CC-BY-NC-ND-4.0");

    private static final int LONGEST_TITLE = 250;

    /** As {@code course.schema.json} has it. */
    private static final Pattern CODE = Pattern.compile("(?=.{1,40}$)[A-Z]+-[0-9]+[A-Z]?");

    /** @throws InvalidInputException if a course cannot stand like that */
    public ImportTerms {
        List<Problem> problems = new ArrayList<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.add(new Problem(
                    "title",
                    "the title has " + title.length() + " characters",
                    "1 to " + LONGEST_TITLE + " characters"));
        }
        if (!CODE.matcher(code).matches()) {
            problems.add(new Problem(
                    "code",
                    "\"" + code + "\" is no code of a course",
                    "capital letters, a hyphen and a number, as in LMI-101"));
        }
        if (!LEVELS.contains(level)) {
            problems.add(new Problem(
                    "level", "there is no level \"" + level + "\"", "one of: " + String.join(", ", LEVELS)));
        }
        if (!LICENCES.contains(licence)) {
            problems.add(new Problem(
                    "licence", "there is no licence \"" + licence + "\"", "one of: " + String.join(", ", LICENCES)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }
}
