package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/** A part of a module that will be tracked. */
public sealed interface Activity {

    String title();

    int minutes();

    /** Text, with directives for what is no text. */
    record Lesson(String title, int minutes, String text) implements Activity {}

    /**
     * Questions that are graded.
     *
     * @param intro Markdown, or empty
     * @param passMark above 0 and at most 1
     * @param draw how many of the questions each learner gets, if not all
     */
    record Quiz(
            String title,
            int minutes,
            String intro,
            BigDecimal passMark,
            boolean shuffles,
            List<Question> questions,
            OptionalInt draw)
            implements Activity {

        public Quiz {
            questions = List.copyOf(questions);
        }
    }
}
