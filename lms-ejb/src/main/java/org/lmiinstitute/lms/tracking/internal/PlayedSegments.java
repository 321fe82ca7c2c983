package org.lmiinstitute.lms.tracking.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.learning.Segments;

/** Played ranges as the Video Profile writes them: {@code 0[.]12.5[,]20[.]30.25}, seconds to the millisecond. */
final class PlayedSegments {

    private static final int DECIMALS = 3;

    private PlayedSegments() {}

    static String write(Segments segments) {
        return segments.ranges().stream()
                .map(range -> number(range.from()) + "[.]" + number(range.to()))
                .collect(Collectors.joining("[,]"));
    }

    static Segments read(String text) {
        List<Segments.Range> ranges = new ArrayList<>();
        for (String range : text.split("\\[,]")) {
            String[] ends = range.split("\\[\\.]");
            if (ends.length == 2) {
                ranges.add(new Segments.Range(Double.parseDouble(ends[0]), Double.parseDouble(ends[1])));
            }
        }
        return new Segments(ranges);
    }

    /** To the millisecond, which is all that the profile asks for. */
    static BigDecimal number(double seconds) {
        BigDecimal rounded = BigDecimal.valueOf(seconds)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
