package org.lmiinstitute.lms.external.internal.scorm.prerequisites;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds who waits for itself, in time that grows with the number of waits and no faster: a manifest may have a great many. */
final class Circles {

    private Circles() {}

    /**
     * All that wait for themselves, directly or by way of others, and what stands between two such circles.
     *
     * @param waits for whom each waits
     */
    static Set<String> in(Map<String, Set<String>> waits) {
        return endless(turned(waits, endless(waits)));
    }

    /** Takes away, one after the other, whoever waits for nobody who is left. */
    private static Set<String> endless(Map<String, Set<String>> waits) {
        Set<String> left = new LinkedHashSet<>(waits.keySet());
        waits.values().forEach(left::addAll);
        Map<String, Set<String>> awaited = turned(waits, left);
        Map<String, Integer> numbers = new HashMap<>();
        left.forEach(
                each -> numbers.put(each, waits.getOrDefault(each, Set.of()).size()));
        Deque<String> free = new ArrayDeque<>();
        left.stream().filter(each -> numbers.get(each) == 0).forEach(free::add);
        while (!free.isEmpty()) {
            String gone = free.remove();
            left.remove(gone);
            awaited.getOrDefault(gone, Set.of()).stream()
                    .filter(each -> numbers.merge(each, -1, Integer::sum) == 0)
                    .forEach(free::add);
        }
        return left;
    }

    /** By whom each is awaited, among these. */
    private static Map<String, Set<String>> turned(Map<String, Set<String>> waits, Set<String> among) {
        Map<String, Set<String>> awaited = new HashMap<>();
        waits.forEach((each, others) -> others.stream()
                .filter(other -> among.contains(each) && among.contains(other))
                .forEach(other ->
                        awaited.computeIfAbsent(other, any -> new HashSet<>()).add(each)));
        return awaited;
    }
}
