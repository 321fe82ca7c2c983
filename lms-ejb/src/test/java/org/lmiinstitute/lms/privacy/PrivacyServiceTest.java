package org.lmiinstitute.lms.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.identity.Institute;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.identity.internal.OrganizationRepository;
import org.lmiinstitute.lms.privacy.internal.RequestTable;

/** What is on record is shown to those whom it concerns, and nobody's page is refused for it. */
class PrivacyServiceTest {

    private final Organization institute = new Organization(UUID.randomUUID(), Organization.INSTITUTE, "Institute");
    private final UUID partner = UUID.randomUUID();
    private final PrivacyRequest ofPartner = request();
    private final PrivacyRequest ofInstitute = request();

    @Test
    void theInstituteSeesAllAnotherOrganizationItsOwnAndNobodyIsRefused() {
        assertThat(requests(Optional.of(institute.getId()))).containsExactly(ofInstitute, ofPartner);
        assertThat(requests(Optional.of(partner))).containsExactly(ofPartner);
        assertThat(requests(Optional.of(UUID.randomUUID()))).isEmpty();
        assertThat(requests(Optional.empty())).isEmpty();
    }

    private List<PrivacyRequest> requests(Optional<UUID> organization) {
        PrivacyService service = new PrivacyService();
        service.requests = new Requests();
        service.institute = new Institute(new OrganizationService(new OrganizationRepository() {
            @Override
            public Optional<Organization> findByCode(String code) {
                return Optional.of(institute);
            }
        }));
        service.caller = new Caller(null) {
            @Override
            public Optional<UUID> organizationId() {
                return organization;
            }
        };
        return service.requests();
    }

    private static PrivacyRequest request() {
        return new PrivacyRequest(
                UUID.randomUUID(),
                PrivacyKind.EXPORT,
                true,
                "0123456789abcdef",
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Map.of(),
                Optional.empty());
    }

    /** The table's rows, without the table. */
    private final class Requests extends RequestTable {

        Requests() {
            super(null, null, null);
        }

        @Override
        public List<PrivacyRequest> latest(int limit) {
            return List.of(ofInstitute, ofPartner);
        }

        @Override
        public List<PrivacyRequest> latestOf(UUID organization, int limit) {
            return organization.equals(partner) ? List.of(ofPartner) : List.of();
        }
    }
}
