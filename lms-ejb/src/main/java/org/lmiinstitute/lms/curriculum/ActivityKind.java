package org.lmiinstitute.lms.curriculum;

import java.util.Arrays;
import java.util.Locale;
import org.lmiinstitute.lms.common.NotFoundException;

/** The kinds of tracked activities. */
public enum ActivityKind {
    LESSON,
    VIDEO,
    DATA_EXERCISE,
    QUIZ,
    /** Something of others that runs code of its own and says itself how the learner did. */
    EXTERNAL_PACKAGE;

    /** As content files and documents write it: {@code data-exercise}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ActivityKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("kind of activity", code));
    }
}
