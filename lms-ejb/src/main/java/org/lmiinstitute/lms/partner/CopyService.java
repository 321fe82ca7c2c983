package org.lmiinstitute.lms.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.curriculum.CatalogService;
import org.lmiinstitute.lms.curriculum.CourseDifference;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.partner.internal.CopyRepository;
import org.lmiinstitute.lms.partner.internal.HeldPackages;
import org.lmiinstitute.lms.partner.internal.PartnerCopies;

/** The copies in partners' hands: which, how old, and what changed since. */
@Stateless
@LocalBean
public class CopyService {

    @Inject
    private CopyRepository copies;

    @Inject
    private HeldPackages packages;

    @Inject
    private PartnerCopies ofPartners;

    @Inject
    private CatalogService catalog;

    @Inject
    private Caller caller;

    @Inject
    private Institute institute;

    /** The latest copy of each module or course and format that the caller's organization took, newest first. */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    public List<HeldCopy> ownCopies() {
        return caller.organizationId().map(copies::latest).map(this::held).orElse(List.of());
    }

    /** The same of all organizations, for those of the institute. */
    @RolesAllowed({Role.TRAINER, Role.ANALYST, Role.ADMINISTRATOR})
    public List<PartnerCopy> allCopies() {
        requireInstitute();
        return ofPartners.of(copies.latestOfAll());
    }

    /**
     * What changed since a copy was taken. Answer keys are shown: the copy has them inside.
     *
     * @throws NotFoundException if there is no such copy, or it is another organization's
     */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT, Role.TRAINER, Role.ANALYST, Role.ADMINISTRATOR})
    public CourseDifference changesSince(UUID copyId) {
        return packages.changesSince(get(copyId));
    }

    private RegisteredCopy get(UUID copyId) {
        return copies.find(copyId)
                .filter(copy -> caller.organizationId()
                        .filter(own -> own.equals(copy.organizationId()) || institute.is(own))
                        .isPresent())
                .orElseThrow(() -> new NotFoundException("copy", copyId));
    }

    private void requireInstitute() {
        if (caller.organizationId().filter(institute::is).isEmpty()) {
            throw new NotAllowedException("The copies of all partners are shown to the institute only.");
        }
    }

    private List<HeldCopy> held(Collection<RegisteredCopy> rows) {
        return packages.held(rows, catalog.courses());
    }
}
