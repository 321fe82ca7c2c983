package org.lmiinstitute.lms.launcher.bench.packages;

import java.util.ArrayList;
import java.util.List;

/** The median of what was measured, which one slow round does not move. */
final class Median {

    private final List<Long> all = new ArrayList<>();

    void add(long nanoseconds) {
        all.add(nanoseconds);
    }

    double value() {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
