package org.lmiinstitute.lms.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.partner.internal.LicenceRepository;

/** Grants licences, and lets an organization see its own. */
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
