package org.lmiinstitute.lms.external.internal.scorm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.external.ExternalPackage;
import org.lmiinstitute.lms.external.PackageNavigation;
import org.lmiinstitute.lms.external.PackageStructure.Unit;
import org.lmiinstitute.lms.tracking.ExternalPlays;
import org.lmiinstitute.lms.tracking.HeldPlay;

/** Where SCORM packages let their learners go: by the rules of 2004, which the page around a SCO applies, and by the prerequisites of 1.2, which are judged here. */
@ApplicationScoped
public class ScormWays {

    private ScormSequencings sequencings;
    private ScormPrerequisites prerequisites;

    protected ScormWays() {}

    @Inject
    public ScormWays(ScormSequencings sequencings, ScormPrerequisites prerequisites) {
        this.sequencings = sequencings;
        this.prerequisites = prerequisites;
    }

    /** In the module that is played, by the ids of its packages. */
    public Map<UUID, PackageNavigation> navigation(HeldPlay held) {
        Map<UUID, PackageNavigation> navigation = new HashMap<>(sequencings.navigation(held.attemptId()));
        navigation.putAll(prerequisites.navigation(held));
        return navigation;
    }

    /** @throws ConflictException if no way leads to a unit from where the learner is */
    public void check(ExternalPlays.Opened play, ExternalPackage played, Unit unit) {
        boolean isClosed = sequencings
                .find(play.attemptId(), played.id())
                .or(() -> prerequisites.find(play.held(), played))
                .filter(known -> !known.leadsTo(unit.key()))
                .isPresent();
        if (isClosed) {
            throw new ConflictException("The rules of its package do not lead to " + unit.title() + " from here.");
        }
    }
}
