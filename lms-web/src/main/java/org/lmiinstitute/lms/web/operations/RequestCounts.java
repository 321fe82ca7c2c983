package org.lmiinstitute.lms.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many requests this node has answered, by area and kind of status, and how long they took. */
@ApplicationScoped
public class RequestCounts {
    /** An area of addresses ({@code xapi}, {@code pages}) and a kind of status ({@code 2xx}). */
    public record Kind(String area, String status) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return (area + status).compareTo(other.area + other.status);
        }
    }

    /** A count and the seconds that all of it took. */
    public record Sum(long count, double seconds) {}

    private record Tally(LongAdder count, LongAdder nanos) {}

    private final Map<Kind, Tally> tallies = new ConcurrentHashMap<>();

    /** @param nanos how long the answer took */
    public void add(Kind kind, long nanos) {
        Tally tally = tallies.computeIfAbsent(kind, key -> new Tally(new LongAdder(), new LongAdder()));
        tally.count().increment();
        tally.nanos().add(nanos);
    }

    public Map<Kind, Sum> sums() {
        Map<Kind, Sum> sums = new TreeMap<>();
        tallies.forEach((kind, tally) ->
                sums.put(kind, new Sum(tally.count().sum(), tally.nanos().sum() / 1e9)));
        return sums;
    }
}
