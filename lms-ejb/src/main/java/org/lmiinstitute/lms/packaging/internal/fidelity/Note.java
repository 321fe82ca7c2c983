package org.lmiinstitute.lms.packaging.internal.fidelity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/**
 * Why something is not exact, or what was found.
 *
 * @param args what the sentence names
 */
record Note(Reason reason, List<String> args) {

    /** Each has its sentence in {@code fidelity.properties}. */
    enum Reason {
        /** Fields that read otherwise in the package. */
        DIFFERS,
        NOT_IN_PACKAGE,
        NO_MODULE_SCRIPT,
        FILE_MISSING,
        FILE_DAMAGED,
        ONE_STATUS_FIELD,
        PASS_MARKS_BY_PLAYER,
        PASS_MARK_NOT_IN_MANIFEST,
        PASS_MARK_OTHER,
        NOBODY_IS_TOLD,
        PLACE_IN_BROWSER,
        STATE_TOO_LONG,
        STATE_SHARE,
        LOADED_AT_LAUNCH,
        /** What follows is of cartridges, whose content a learning system shows by itself. */
        WORDS_NOT_FOUND,
        NOT_SHOWN,
        ALT_DIFFERS,
        CAPTIONS_NOT_ATTACHED,
        WATCHING_NOT_COUNTED,
        EXERCISE_AS_PAGE,
        CHART_AS_TEXT,
        DRAW_NOT_CARRIED,
        PRACTICE_AS_TEXT,
        NUMBER_AS_TEXT,
        ALL_OR_NOTHING,
        ONE_SET_OF_NUMBERS,
        COMPLETION_NOT_CARRIED,
        PASS_MARK_NOT_CARRIED,
        PLACE_NOT_CARRIED;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Note {
        args = List.copyOf(args);
    }

    static Note of(Reason reason, Object... args) {
        return new Note(reason, List.of(args).stream().map(String::valueOf).toList());
    }
}
