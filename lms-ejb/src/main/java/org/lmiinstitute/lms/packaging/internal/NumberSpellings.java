package org.lmiinstitute.lms.packaging.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The texts that stand for a right number where a system compares text: every number within the tolerance that has the decimals
 * asked for, the nearest first, each as people type it (see the grader's {@code TypedNumber}). More digits than asked for, which our
 * grader takes, are not among them.
 *
 * @param tolerance how far from the answer a number is still right
 */
record NumberSpellings(BigDecimal answer, BigDecimal tolerance, int decimals, String unit) {

    /** An editor has to be able to read the list. */
    private static final int STEPS = 20;

    private static final BigDecimal THOUSAND = new BigDecimal(1000);

    static NumberSpellings of(CartridgeQuestion question) {
        return new NumberSpellings(
                question.numbers().path("answer").decimalValue(),
                question.numbers().path("tolerance").decimalValue(),
                question.decimals(),
                question.unit());
    }

    List<String> accepted() {
        Set<String> texts = new LinkedHashSet<>();
        numbers().forEach(number -> spell(number, texts));
        return List.copyOf(texts);
    }

    private Stream<BigDecimal> numbers() {
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        int steps = tolerance
                .divide(step, 0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(STEPS))
                .intValue();
        BigDecimal asked = answer.setScale(decimals, RoundingMode.HALF_UP);
        Stream<BigDecimal> around = IntStream.rangeClosed(1, steps)
                .mapToObj(BigDecimal::valueOf)
                .map(step::multiply)
                .flatMap(distance -> Stream.of(asked.subtract(distance), asked.add(distance)));
        return Stream.concat(Stream.of(asked), around);
    }

    private void spell(BigDecimal number, Set<String> texts) {
        BigDecimal shortest = number.stripTrailingZeros()
                .setScale(Math.max(0, number.stripTrailingZeros().scale()));
        for (BigDecimal form : List.of(number, shortest)) {
            spell(form.toPlainString(), texts);
            if (form.abs().compareTo(THOUSAND) >= 0) {
                spell(String.format(Locale.ROOT, "%,." + form.scale() + "f", form), texts);
            }
        }
    }

    private void spell(String digits, Set<String> texts) {
        add(digits, texts);
        add(digits.replaceFirst("^(-?)0\\.", "$1."), texts);
        add(digits.replace('-', '\u2212'), texts);
    }

    private void add(String digits, Set<String> texts) {
        texts.add(digits);
        if (unit.equals("percent") || unit.equals("%")) {
            texts.add(digits + "%");
            texts.add(digits + " %");
        } else if (unit.equals("dollars")) {
            texts.add(digits.replaceFirst("^([-\u2212]?)", "$1\\$"));
        }
    }
}
