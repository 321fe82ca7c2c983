package org.lmiinstitute.lms.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.partner.internal.LicenceRepository;

/** Grants, changes and ends licences, and lets an organization see its own. */
@Stateless
@LocalBean
public class LicenceService {

    @Inject
    private LicenceRepository licences;

    @Inject
    private Caller caller;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @RolesAllowed(Role.ADMINISTRATOR)
    public UUID grant(GrantLicence grant) {
        Licence licence = Licence.grant(ids.next(), grant, clock.instant());
        licences.add(licence);
        return licence.id();
    }

    /** Takes over other terms; packages that were taken before keep theirs. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void change(UUID licenceId, GrantLicence terms) {
        get(licenceId).change(terms);
    }

    /** Ends a licence at once. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void revoke(UUID licenceId) {
        get(licenceId).revoke(clock.instant());
    }

    /** All licences, those that ended among them, the newest first. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public List<Licence> licences() {
        return licences.all();
    }

    private Licence get(UUID licenceId) {
        return licences.find(licenceId).orElseThrow(() -> new NotFoundException("licence", licenceId));
    }

    /** The licences of the caller's organization, those that ended among them. */
    @RolesAllowed({Role.PARTNER, Role.API_CLIENT})
    public Licences ownLicences() {
        return caller.organizationId()
                .map(licences::ofOrganization)
                .map(Licences::new)
                .orElseThrow(
                        () -> new NotLicensedException("You belong to no organization that could have a licence."));
    }
}
