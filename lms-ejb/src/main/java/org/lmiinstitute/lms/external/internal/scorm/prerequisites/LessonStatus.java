package org.lmiinstitute.lms.external.internal.scorm.prerequisites;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a learner stands in an item, by the words of {@code cmi.core.lesson_status}; the better first. */
public enum LessonStatus {
    PASSED,
    COMPLETED,
    FAILED,
    INCOMPLETE,
    BROWSED,
    NOT_ATTEMPTED;

    /** By its word or, as AICC writes it too, by the first letter of that. */
    public static Optional<LessonStatus> find(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(status -> status.word().equals(word)
                        || status.word().substring(0, 1).equals(word))
                .findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    boolean isDone() {
        return this == PASSED || this == COMPLETED;
    }
}
