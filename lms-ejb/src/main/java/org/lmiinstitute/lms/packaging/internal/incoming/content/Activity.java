package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

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
     * @param bank the folder of a bank whose questions are asked too
     * @param draw how many of all these questions each learner gets, if not all
     */
    record Quiz(
            String title,
            int minutes,
            String intro,
            BigDecimal passMark,
            boolean shuffles,
            List<Question> questions,
            Optional<String> bank,
            OptionalInt draw)
            implements Activity {

        public Quiz {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A unit of a package that runs code of its own.
     *
     * @param packageId under which the package will be installed
     * @param unit its key in the package
     */
    record External(String title, int minutes, UUID packageId, String unit) implements Activity {}
}
