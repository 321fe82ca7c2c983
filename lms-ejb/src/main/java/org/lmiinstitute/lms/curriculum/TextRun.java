package org.lmiinstitute.lms.curriculum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Some words of a text that changed.
 *
 * @param text with its spaces; long runs of words that stayed are shortened to their ends
 */
public record TextRun(Fate fate, String text) {

    /** What became of the words. */
    public enum Fate {
        SAME,
        REMOVED,
        ADDED;

        /** As JSON writes it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
