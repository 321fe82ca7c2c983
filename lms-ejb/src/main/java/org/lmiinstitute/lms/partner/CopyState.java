package org.lmiinstitute.lms.partner;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.curriculum.ModuleOutline;
import org.lmiinstitute.lms.curriculum.RevisionNumber;
import org.lmiinstitute.lms.packaging.PackagedRevision;

/** How a partner's copies of a module or course stand against what is published now, the worst last. */
public enum CopyState {
    NOT_TAKEN,
    CURRENT,
    /** Something was corrected; what is scored is the same. */
    MINOR_BEHIND,
    /** Something that is tracked was added, removed or re-scored. */
    MAJOR_BEHIND;

    /**
     * The state of one copy: the worst of its modules. A module that came or left since weighs as much as a major revision.
     *
     * @param held the modules inside, as they were
     * @param today those that there are now
     */
    public static CopyState of(List<PackagedRevision> held, List<ModuleOutline> today) {
        Map<UUID, RevisionNumber> inside =
                held.stream().collect(Collectors.toMap(PackagedRevision::moduleId, PackagedRevision::number));
        boolean areTheSame =
                inside.keySet().equals(today.stream().map(ModuleOutline::id).collect(Collectors.toSet()));
        if (!areTheSame) {
            return MAJOR_BEHIND;
        }
        return today.stream()
                .map(module -> compare(inside.get(module.id()), module.revision()))
                .max(Comparator.naturalOrder())
                .orElse(CURRENT);
    }

    private static CopyState compare(RevisionNumber held, RevisionNumber current) {
        if (held.compareTo(current) >= 0) {
            return CURRENT;
        }
        return held.major() == current.major() ? MINOR_BEHIND : MAJOR_BEHIND;
    }

    public boolean isBehind() {
        return this == MINOR_BEHIND || this == MAJOR_BEHIND;
    }
}
