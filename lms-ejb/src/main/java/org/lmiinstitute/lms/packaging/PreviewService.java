package org.lmiinstitute.lms.packaging;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.RevisionDocument;
import org.lmiinstitute.lms.curriculum.RevisionService;
import org.lmiinstitute.lms.external.OpenedUnit;
import org.lmiinstitute.lms.external.UnitPreviews;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.packaging.internal.incoming.run.ModuleOwners;

/** Shows modules to the trainers of those who own them, and to administrators: all plays, and nothing that is done is recorded. */
@Stateless
@LocalBean
@RolesAllowed({Role.TRAINER, Role.ADMINISTRATOR})
public class PreviewService {

    @Inject
    CatalogService catalog;

    @Inject
    RevisionService revisions;

    @Inject
    ModuleOwners owners;

    @Inject
    UnitPreviews units;

    @Inject
    Caller caller;

    /** @throws NotFoundException unless there is such a module and the caller may look at it */
    public ModulePreview preview(UUID moduleId) {
        RevisionDocument document = published(moduleId);
        return new ModulePreview(document, units.places(document));
    }

    /**
     * Opens what an external package has for an activity of such a module.
     *
     * @param activity the activity's short id
     * @param address of the page that shows the module
     * @throws NotFoundException unless the caller may look at the module, and it has such an activity
     */
    public OpenedUnit open(UUID moduleId, String activity, String address) {
        return units.open(published(moduleId), activity, caller.requireAccountId(), address);
    }

    private RevisionDocument published(UUID moduleId) {
        if (!mayPreview(moduleId)) {
            throw new NotFoundException("module", moduleId);
        }
        return revisions.getRevision(catalog.getModule(moduleId).revisionId());
    }

    private boolean mayPreview(UUID moduleId) {
        return caller.has(Role.ADMINISTRATOR)
                || caller.organizationId()
                        .filter(organization -> owners.owns(organization, moduleId))
                        .isPresent();
    }
}
