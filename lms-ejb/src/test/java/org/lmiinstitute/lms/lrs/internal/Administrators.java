package org.lmiinstitute.lms.lrs.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.lrs.AdministeredStores;
import org.lmiinstitute.lms.lrs.LrsStores;

/** What administrators of the institute, of a partner, and of no organization administer. */
public final class Administrators {

    private final Organization institute = organization(Organization.INSTITUTE);
    private final Organization partner = organization("NAWB");
    private final LrsStores stores;

    public Administrators(LrsStores stores) {
        this.stores = stores;
    }

    public UUID institute() {
        return institute.getId();
    }

    public UUID partner() {
        return partner.getId();
    }

    public AdministeredStores ofInstitute() {
        return of(Optional.of(institute()));
    }

    public AdministeredStores ofPartner() {
        return of(Optional.of(partner()));
    }

    public AdministeredStores ofNothing() {
        return of(Optional.empty());
    }

    private AdministeredStores of(Optional<UUID> organization) {
        Caller caller = new Caller(null) {
            @Override
            public Optional<UUID> organizationId() {
                return organization;
            }
        };
        Known organizations = new Known();
        return new AdministeredStores(caller, organizations, stores, new Institute(organizations));
    }

    private static Organization organization(String code) {
        return new Organization(new Ids().next(), code, code);
    }

    private final class Known extends OrganizationService {

        @Override
        public Optional<Organization> findByCode(String code) {
            return organizations().stream()
                    .filter(one -> one.getCode().equals(code))
                    .findFirst();
        }

        @Override
        public Organization get(UUID id) {
            return organizations().stream()
                    .filter(one -> one.getId().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("organization", id));
        }

        @Override
        public List<Organization> organizations() {
            return List.of(institute, partner);
        }
    }
}
