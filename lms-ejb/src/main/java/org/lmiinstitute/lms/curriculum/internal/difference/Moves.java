package org.lmiinstitute.lms.curriculum.internal.difference;

import com.github.difflib.DiffUtils;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what changed its place in a list among what is in both lists: as few as explain the new order. */
public final class Moves {

    private Moves() {}

    public static <T> Set<T> of(List<T> older, List<T> newer) {
        List<T> kept = older.stream().filter(newer::contains).toList();
        List<T> keptNow = newer.stream().filter(older::contains).toList();
        Set<T> moved = new HashSet<>();
        DiffUtils.diff(kept, keptNow)
                .getDeltas()
                .forEach(delta -> moved.addAll(delta.getSource().getLines()));
        return moved;
    }
}
