package org.lmiinstitute.lms.curriculum;

import java.util.List;
import org.lmiinstitute.lms.curriculum.internal.difference.KeyTexts;
import org.lmiinstitute.lms.curriculum.internal.difference.ModuleComparison;

/** Tells what changed between two revisions of one module: by permanent ids, never by position. */
public final class RevisionComparison {

    private RevisionComparison() {}

    /** For everybody: says that an answer key or feedback changed, not what it was or is. */
    public static RevisionDifference of(RevisionDocument older, RevisionDocument newer) {
        return compared(older, newer, KeyTexts.hidden());
    }

    /**
     * For those who may see answer keys: our own people, and partners who hold a copy of the module, since every copy grades by
     * itself and has the key inside.
     */
    public static RevisionDifference withKeys(RevisionDocument older, RevisionDocument newer) {
        return compared(older, newer, KeyTexts.shown());
    }

    private static RevisionDifference compared(RevisionDocument older, RevisionDocument newer, KeyTexts keys) {
        if (!older.moduleId().equals(newer.moduleId())) {
            throw new IllegalArgumentException(
                    "revisions of one module are compared, not " + older.moduleId() + " with " + newer.moduleId());
        }
        List<RevisionChange> changes = new ModuleComparison(older, newer, keys).changes();
        return new RevisionDifference(newer.moduleId(), newer.title(), older.number(), newer.number(), changes);
    }
}
