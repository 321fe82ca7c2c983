package org.lmiinstitute.lms.assessment;

import java.util.List;

/**
 * The key of a question that is answered with a number.
 *
 * @param variants one for each set of numbers that the question may be asked with; at least one
 * @param right HTML shown after a right answer, or null
 * @param wrong HTML shown after a wrong answer that falls into no trap, or null
 */
public record NumericKey(List<Variant> variants, String right, String wrong) implements QuestionKey {

    private static final double EPSILON = 1e-9;

    /**
     * The question with one set of numbers.
     *
     * @param answer the right answer
     * @param tolerance how far from it an answer is still right; for traps too
     * @param worked HTML of the worked solution, or null
     * @param traps known slips
     */
    public record Variant(double answer, double tolerance, String worked, List<Trap> traps) {

        public Variant {
            traps = traps == null ? List.of() : List.copyOf(traps);
        }
    }

    /** A known slip: the answer that it leads to, and what to say to who falls into it. */
    public record Trap(double answer, String feedback) {}

    public NumericKey {
        variants = List.copyOf(variants);
    }

    @Override
    public Grade grade(String response, int variant, boolean reveal) {
        double given = TypedNumber.plain(response)
                .map(Double::parseDouble)
                .orElseThrow(() -> new InvalidResponseException(
                        "\"" + response + "\" is not a number", "digits, with a point before decimals, as in 9.7"));
        Variant asked = variants.get(variant);
        if (isNear(given, asked.answer(), asked.tolerance())) {
            return new Grade(
                    1, true, new Feedback().add(asked.worked()).add(right).html());
        }
        Feedback said = new Feedback().add(onWrong(given, asked));
        return new Grade(0, false, said.add(reveal ? asked.worked() : null).html());
    }

    private String onWrong(double given, Variant asked) {
        return asked.traps().stream()
                .filter(trap -> isNear(given, trap.answer(), asked.tolerance()))
                .findFirst()
                .map(Trap::feedback)
                .orElse(wrong);
    }

    private static boolean isNear(double given, double wanted, double tolerance) {
        return Math.abs(given - wanted) <= tolerance + EPSILON;
    }
}
