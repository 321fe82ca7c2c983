package org.lmiinstitute.lms.packaging.internal.incoming.content;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed while one thing was taken over, as the sentence that the report says of it. */
public final class Remarks {

    /** A page of a thousand lost links is told by its first ones. */
    private static final int MOST = 40;

    private final Map<String, Integer> removed = new LinkedHashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();

    /** One more of a kind of thing that has no place here. */
    public void removed(String what) {
        removed.merge(what, 1, Integer::sum);
    }

    /** A change in words, without its full stop. */
    public void note(String change) {
        notes.add(change);
    }

    public void addAll(Remarks others) {
        others.removed.forEach((what, times) -> removed.merge(what, times, Integer::sum));
        notes.addAll(others.notes);
    }

    public boolean isEmpty() {
        return removed.isEmpty() && notes.isEmpty();
    }

    /** All of it in one line; empty if nothing changed. */
    public String sentence() {
        Stream<String> gone = removed.isEmpty() ? Stream.empty() : Stream.of("removed: " + counts());
        String told = Stream.concat(gone, notes.stream().limit(MOST)).collect(Collectors.joining("; "));
        int untold = notes.size() - MOST;
        return untold > 0 ? told + "; and " + untold + " more of this kind" : told;
    }

    private String counts() {
        String told = removed.entrySet().stream()
                .limit(MOST)
                .map(one -> one.getValue() == 1 ? one.getKey() : one.getKey() + " (" + one.getValue() + " times)")
                .collect(Collectors.joining(", "));
        int untold =
                removed.values().stream().skip(MOST).mapToInt(Integer::intValue).sum();
        return untold > 0 ? told + ", and " + untold + " more things" : told;
    }
}
