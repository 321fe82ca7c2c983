package org.lmiinstitute.lms.packaging.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** An axis of few round numbers. Twin of the player's scale.js. */
record ChartScale(List<BigDecimal> ticks) {

    private static final int STEPS = 4;
    private static final double EPSILON = 1e-9;

    /** Covers the range with about four steps. */
    static ChartScale covering(double min, double max) {
        double range = max - min;
        BigDecimal step = step((range > 0 ? range : Math.max(1, Math.abs(max))) / STEPS);
        long first = (long) Math.floor(min / step.doubleValue() + EPSILON);
        long last = Math.max(first + 1, (long) Math.ceil(max / step.doubleValue() - EPSILON));
        return new ChartScale(LongStream.rangeClosed(first, last)
                .mapToObj(BigDecimal::valueOf)
                .map(step::multiply)
                .toList());
    }

    /** Lines begin at zero too, unless they move far above it in a narrow band. */
    static ChartScale ofLines(double min, double max) {
        return covering(min < 0 || min > max * 0.6 ? min : 0, max);
    }

    static ChartScale ofBars(double min, double max) {
        return covering(Math.min(0, min), Math.max(0, max));
    }

    /** Where a value lies between the first tick (0) and the last (1). */
    double share(double value) {
        double first = ticks.get(0).doubleValue();
        double last = ticks.get(ticks.size() - 1).doubleValue();
        return (value - first) / (last - first);
    }

    String text(BigDecimal tick, boolean isPercent, Locale locale) {
        int decimals = ticks.stream()
                .mapToInt(one -> Math.max(0, one.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        return String.format(locale, "%,." + decimals + "f", tick) + (isPercent ? "%" : "");
    }

    private static BigDecimal step(double rough) {
        int power = (int) Math.floor(Math.log10(rough));
        double unit = rough / Math.pow(10, power);
        int round = unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10;
        return new BigDecimal(round, MathContext.DECIMAL32).scaleByPowerOfTen(power);
    }
}
