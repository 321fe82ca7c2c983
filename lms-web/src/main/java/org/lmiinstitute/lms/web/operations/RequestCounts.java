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

    private final Map<Kind, LongAdder> counts = new ConcurrentHashMap<>();
    private final Map<Kind, LongAdder> nanos = new ConcurrentHashMap<>();

    public void add(Kind kind, long duration) {
        counts.computeIfAbsent(kind, key -> new LongAdder()).increment();
        nanos.computeIfAbsent(kind, key -> new LongAdder()).add(duration);
    }

    public Map<Kind, Sum> sums() {
        Map<Kind, Sum> sums = new TreeMap<>();
        counts.forEach((kind, count) ->
                sums.put(kind, new Sum(count.sum(), nanos.get(kind).sum() / 1e9)));
        return sums;
    }
}
