package org.lmiinstitute.lms.lrs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lmiinstitute.lms.common.InvalidInputException;

/**
 * How statements are wanted (xAPI 1.0.3 Communication 2.1.3).
 *
 * @param format how much of each
 * @param languages the header Accept-Language, which chooses among the languages of the canonical format
 * @param attachments whether the attachments' own bytes are wanted too
 * @param withoutKeys whether canonical definitions leave out which answers are right
 */
public record Presentation(Format format, Optional<String> languages, boolean attachments, boolean withoutKeys) {

    public static final Presentation EXACT = new Presentation(Format.EXACT, Optional.empty(), false);

    public Presentation(Format format, Optional<String> languages, boolean attachments) {
        this(format, languages, attachments, false);
    }

    /** The same for somebody who is still to answer. */
    public Presentation hidingKeys() {
        return new Presentation(format, languages, attachments, true);
    }

    /** The formats of the parameter of this name. */
    public enum Format {
        /** As it was received. */
        EXACT,
        /** Agents, activities and verbs by their ids alone. */
        IDS,
        /** Activities as they are defined by all that was said of them, in one language. */
        CANONICAL;

        /** The format that a parameter names. */
        public static Format of(String name) {
            return Arrays.stream(values())
                    .filter(format -> format.parameter().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException(
                            "format", "is " + name, "exact, ids or canonical (xAPI 1.0.3 Communication 2.1.3)"));
        }

        private String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
