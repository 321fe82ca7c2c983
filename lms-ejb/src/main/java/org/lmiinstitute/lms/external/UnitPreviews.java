package org.lmiinstitute.lms.external;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.DocumentActivity;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.external.internal.ModulePlaces;
import org.lmiinstitute.lms.external.internal.Openings;
import org.lmiinstitute.lms.tracking.ExternalPlays;

/**
 * Opens units for who looks at a module without taking it. They play as for a learner, in the mode that their standard calls Browse, and
 * nobody's progress comes of it: each opening stands for itself, outside of any attempt. Trusted: who calls has checked who may look.
 */
@ApplicationScoped
@Transactional
public class UnitPreviews {

    private Openings openings;
    private ModulePlaces places;
    private Ids ids;

    protected UnitPreviews() {}

    @Inject
    public UnitPreviews(Openings openings, ModulePlaces places, Ids ids) {
        this.openings = openings;
        this.places = places;
        this.ids = ids;
    }

    /** Where the units of a module stand in the outlines of their packages. */
    public List<UnitPlace> places(RevisionDocument module) {
        return places.of(module);
    }

    /**
     * @param activity the short id of an activity of the module
     * @param accountId who looks
     * @param address of the page that shows the module
     * @throws NotFoundException unless it is an external package of this module whose unit is installed
     */
    public OpenedUnit open(RevisionDocument module, String activity, UUID accountId, String address) {
        DocumentActivity opened = module.findActivity(activity)
                .filter(DocumentActivity::isExternal)
                .orElseThrow(() -> new NotFoundException("external package in this module", activity));
        return openings.open(
                ExternalPlays.Opened.preview(ids.next(), address, accountId, module, opened),
                openings.playedBy(opened));
    }
}
