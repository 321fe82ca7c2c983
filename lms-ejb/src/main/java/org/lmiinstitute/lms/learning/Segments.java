package org.lmiinstitute.lms.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ranges of a video that were played at least once, in seconds: sorted, apart from each other, none empty.
 *
 * @param ranges the ranges in order
 */
public record Segments(List<Range> ranges) {

    public static final Segments NONE = new Segments(List.of());

    /** Ranges closer than this many seconds are one: players report times a little unevenly. */
    private static final double JOIN = 0.1;

    /** One played range. */
    public record Range(double from, double to) {}

    public Segments {
        ranges = merge(ranges);
    }

    /** Both together. */
    public Segments and(Segments more) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(more.ranges);
        return new Segments(all);
    }

    /** Without what lies outside a video of this many seconds. */
    public Segments within(double duration) {
        return new Segments(ranges.stream()
                .map(range -> new Range(Math.max(0, range.from()), Math.min(duration, range.to())))
                .toList());
    }

    /** Which part of a video of this many seconds was played: 0 to 1. */
    public double fractionOf(double duration) {
        if (!(duration > 0)) {
            return 0;
        }
        double seconds = within(duration).ranges.stream()
                .mapToDouble(range -> range.to() - range.from())
                .sum();
        return Math.min(1, seconds / duration);
    }

    private static List<Range> merge(List<Range> ranges) {
        List<Range> sorted = ranges.stream()
                .filter(range -> range.to() > range.from())
                .sorted(Comparator.comparingDouble(Range::from))
                .toList();
        List<Range> merged = new ArrayList<>();
        for (Range range : sorted) {
            int last = merged.size() - 1;
            if (last >= 0 && range.from() <= merged.get(last).to() + JOIN) {
                Range before = merged.get(last);
                merged.set(last, new Range(before.from(), Math.max(before.to(), range.to())));
            } else {
                merged.add(range);
            }
        }
        return List.copyOf(merged);
    }
}
