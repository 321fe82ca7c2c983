package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.math.BigDecimal;
import java.util.List;

/** A question as our format knows it; texts are Markdown. */
public sealed interface Question {

    String prompt();

    BigDecimal points();

    /** That it shows, to lie in the folder of its file. */
    List<CarriedFile> images();

    /** The same with other points. */
    Question worth(BigDecimal others);

    /**
     * One or several of some choices.
     *
     * @param isSeveral whether several may be right
     * @param feedback shown after any answer, or empty
     */
    record WithChoices(
            String prompt,
            BigDecimal points,
            boolean isSeveral,
            List<Choice> choices,
            String feedback,
            List<CarriedFile> images)
            implements Question {

        public WithChoices {
            choices = List.copyOf(choices);
            images = List.copyOf(images);
        }

        @Override
        public WithChoices worth(BigDecimal others) {
            return new WithChoices(prompt, others, isSeveral, choices, feedback, images);
        }
    }

    /**
     * A number.
     *
     * @param tolerance how far off an answer may be
     * @param worked the way to the answer, or empty
     * @param right what is said of a right answer, or empty
     * @param wrong what is said of a wrong one, or empty
     */
    record WithNumber(
            String prompt,
            BigDecimal points,
            BigDecimal answer,
            BigDecimal tolerance,
            int decimals,
            String worked,
            String right,
            String wrong,
            List<CarriedFile> images)
            implements Question {

        public WithNumber {
            images = List.copyOf(images);
        }

        @Override
        public WithNumber worth(BigDecimal others) {
            return new WithNumber(prompt, others, answer, tolerance, decimals, worked, right, wrong, images);
        }
    }
}
