package org.lmiinstitute.lms.external;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRepository;
import org.lmiinstitute.lms.external.internal.ExternalLaunchRow;
import org.lmiinstitute.lms.external.internal.ModulePlaces;
import org.lmiinstitute.lms.external.internal.Openings;
import org.lmiinstitute.lms.external.internal.cmi5.Sessions;
import org.lmiinstitute.lms.external.internal.scorm.ScormRuns;
import org.lmiinstitute.lms.external.internal.scorm.ScormWays;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.tracking.ExternalPlays;
import org.lmiinstitute.lms.tracking.HeldPlay;
import org.lmiinstitute.lms.tracking.Performance;
import org.lmiinstitute.lms.tracking.PlayReply;

/** Opens the units of external packages for the player that calls. */
@Stateless
@LocalBean
@RolesAllowed(Role.LAUNCH)
public class UnitService {

    @Inject
    ExternalPlays plays;

    @Inject
    ExternalLaunchRepository launches;

    @Inject
    Openings openings;

    @Inject
    ModulePlaces places;

    @Inject
    Sessions sessions;

    @Inject
    ScormRuns runs;

    @Inject
    ScormWays ways;

    /**
     * Opens the unit that an activity of the launched module plays.
     *
     * @param activity the activity's short id
     * @throws NotFoundException unless it is an external package of this module whose unit is installed
     * @throws org.lmiinstitute.lms.common.ConflictException if the rules of its package do not lead there yet; nothing is recorded then
     */
    public OpenedUnit open(String activity) {
        ExternalPlays.Opened play = plays.open(activity);
        Openings.Played played = openings.playedBy(play.activity());
        ways.check(play, played.installed(), played.unit());
        begin(play, played.installed().standard());
        return openings.open(play, played);
    }

    /** What the player has to know of the external packages of the launched module. */
    public ModuleUnits units() {
        HeldPlay held = plays.hold(plays.current());
        return new ModuleUnits(places.of(held.document()), ways.navigation(held));
    }

    /**
     * Where the learner stands in an activity.
     *
     * @param activity the activity's short id
     */
    public PlayReply standing(String activity) {
        return plays.standing(plays.current(), activity);
    }

    /**
     * Whether the unit of an opening is still to be heard.
     *
     * @param opening one of the player that calls
     * @throws NotFoundException if that is no opening of this activity in the launch of the player that calls
     */
    public UnitSession session(String activity, UUID opening) {
        return launches.find(opening)
                .filter(row ->
                        row.activity().equals(activity) && plays.current().equals(row.launchId()))
                .map(row -> new UnitSession(sessions.isOpen(row.id())))
                .orElseThrow(() -> new NotFoundException("opening of " + activity, opening));
    }

    /**
     * Keeps what the SCO tells that an activity plays.
     *
     * @param opening the opening that it tells it in
     * @throws NotFoundException if that is no opening of this activity in the attempt of the player that calls
     * @throws org.lmiinstitute.lms.common.ConflictException if the SCO was opened again since
     */
    public PlayReply commit(String activity, UUID opening, ScormCommit commit) {
        ExternalLaunchRow launch = launches.find(opening)
                .filter(row -> row.activity().equals(activity))
                .orElseThrow(() -> new NotFoundException("opening of " + activity, opening));
        return runs.commit(plays.current(), launch, commit);
    }

    /** In the terms of the profile that the standard has. */
    private void begin(ExternalPlays.Opened play, PackageStandard standard) {
        Performance begun = new Performance(play.activity().shortId(), false, null, null);
        if (standard.isScorm()) {
            plays.tell(play.launchId(), begun, List.of());
        } else {
            plays.tell(play.launchId(), begun);
        }
    }
}
