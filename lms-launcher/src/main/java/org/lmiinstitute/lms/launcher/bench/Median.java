package org.lmiinstitute.lms.launcher.bench;

import java.util.ArrayList;
import java.util.List;

/** The median of what was measured, which one slow round does not move. */
public final class Median {

    private final List<Long> all = new ArrayList<>();

    public void add(long nanoseconds) {
        all.add(nanoseconds);
    }

    public double value() {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
