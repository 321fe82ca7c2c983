package org.lmiinstitute.lms.partner;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.packaging.PackageService;
import org.lmiinstitute.lms.partner.internal.UseTable;

/** How packages are used where partners run them. */
@Stateless
@LocalBean
public class UseService {

    @Inject
    private UseTable table;

    @Inject
    private PackageService packages;

    @Inject
    private Caller caller;

    @Inject
    private Institute institute;

    @Inject
    private Clock clock;

    /** A package says that it started; of one that was never made nothing is kept. */
    @PermitAll
    public void started(UUID packageId) {
        if (!packages.modulesOf(List.of(packageId)).isEmpty()) {
            table.started(packageId, clock.instant());
        }
    }

    /** What the packages of the caller's organization reported from one day to another, both included, in UTC. */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    public List<PackageUse> ownUse(LocalDate first, LocalDate last) {
        return caller.organizationId()
                .map(organization -> table.ofOrganization(organization, first, last))
                .orElse(List.of());
    }

    /** How often they said that they start. */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    public List<PackageCalls> ownCalls(LocalDate first, LocalDate last) {
        return caller.organizationId()
                .map(organization -> table.callsOf(organization, first, last))
                .orElse(List.of());
    }

    /** What the packages of all organizations reported, for the institute. */
    @RolesAllowed({Role.ANALYST, Role.ADMINISTRATOR})
    public List<PartnerUse> allUse(LocalDate first, LocalDate last) {
        requireInstitute();
        return table.ofAll(first, last);
    }

    /** How often they said that they start. */
    @RolesAllowed({Role.ANALYST, Role.ADMINISTRATOR})
    public List<PackageCalls> allCalls(LocalDate first, LocalDate last) {
        requireInstitute();
        return table.callsOfAll(first, last);
    }

    private void requireInstitute() {
        if (caller.organizationId().filter(institute::is).isEmpty()) {
            throw new NotAllowedException("The use of packages by others is shown to the institute only.");
        }
    }
}
