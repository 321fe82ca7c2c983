package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.math.BigDecimal;
import java.util.List;

/** A question as our format knows it; texts are Markdown. */
public sealed interface Question {

    String prompt();

    BigDecimal points();

    /**
     * One or several of some choices.
     *
     * @param isSeveral whether several may be right
     * @param feedback shown after any answer, or empty
     */
    record WithChoices(String prompt, BigDecimal points, boolean isSeveral, List<Choice> choices, String feedback)
            implements Question {

        public WithChoices {
            choices = List.copyOf(choices);
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
            String wrong)
            implements Question {}
}
