package org.lmiinstitute.lms.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.partner.internal.GrantedLicences;
import org.lmiinstitute.lms.partner.internal.LicenceEvents;
import org.lmiinstitute.lms.partner.internal.LicenceRepository;

/** Grants, changes and ends licences, and lets an organization see its own. */
@Stateless
@LocalBean
public class LicenceService {

    @Inject
    private LicenceRepository licences;

    @Inject
    private LicenceEvents events;

    @Inject
    private GrantedLicences granted;

    @Inject
    private Caller caller;

    @Inject
    private Institute institute;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @RolesAllowed(Role.ADMINISTRATOR)
    public UUID grant(GrantLicence grant) {
        requireInstitute();
        Licence licence = Licence.grant(ids.next(), grant, clock.instant());
        licences.add(licence);
        events.keep(licence, LicenceEvent.Kind.GRANTED);
        return licence.id();
    }

    /**
     * Takes over other terms; packages that were taken before keep theirs. The organization stays.
     *
     * @throws ConflictException if the licence was ended
     */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void change(UUID licenceId, GrantLicence terms) {
        Licence licence = get(licenceId);
        if (licence.revokedAt().isPresent()) {
            throw new ConflictException("The licence was ended; grant a new one.");
        }
        licence.change(terms);
        events.keep(licence, LicenceEvent.Kind.CHANGED);
    }

    /** Ends a licence at once. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public void revoke(UUID licenceId) {
        Licence licence = get(licenceId);
        if (licence.revokedAt().isEmpty()) {
            licence.revoke(clock.instant());
            events.keep(licence, LicenceEvent.Kind.ENDED);
        }
    }

    /** All licences, those that ended among them, the newest first. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public List<GrantedLicence> licences() {
        requireInstitute();
        return granted.of(licences.all());
    }

    @RolesAllowed(Role.ADMINISTRATOR)
    public GrantedLicence licence(UUID licenceId) {
        return granted.of(List.of(get(licenceId))).get(0);
    }

    /** What became of a licence, by whom and when. */
    @RolesAllowed(Role.ADMINISTRATOR)
    public LicenceHistory history(UUID licenceId) {
        return events.of(get(licenceId).id());
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

    private Licence get(UUID licenceId) {
        requireInstitute();
        return licences.find(licenceId).orElseThrow(() -> new NotFoundException("licence", licenceId));
    }

    private void requireInstitute() {
        if (caller.organizationId().filter(institute::is).isEmpty()) {
            throw new NotAllowedException("Licences are granted by the institute only.");
        }
    }
}
