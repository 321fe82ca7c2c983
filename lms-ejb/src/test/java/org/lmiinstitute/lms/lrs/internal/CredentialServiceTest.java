package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.lrs.AdministeredStores;
import org.lmiinstitute.lms.lrs.CredentialListing;
import org.lmiinstitute.lms.lrs.CredentialService;
import org.lmiinstitute.lms.lrs.IssueCredential;
import org.lmiinstitute.lms.lrs.Scope;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Which credentials an administrator makes, sees and ends. */
@WithDatabase
class CredentialServiceTest {

    private final LrsFixture lrs;
    private final CredentialList list;
    private final Administrators administrators;

    private UUID ofInstitute;
    private UUID ofPartner;

    CredentialServiceTest(DataSource database) {
        lrs = new LrsFixture(database);
        list = new CredentialList(new Database(database));
        administrators = new Administrators(lrs.stores());
    }

    @BeforeEach
    void issueOneForEach() {
        CredentialService service = service(administrators.ofInstitute());
        ofInstitute = service.issue(wish(administrators.institute())).id();
        ofPartner = service.issue(wish(administrators.partner())).id();
    }

    @Test
    void administratorsOfTheInstituteSeeAndEndAll() {
        CredentialService service = service(administrators.ofInstitute());

        assertThat(ids(service)).contains(ofInstitute, ofPartner);
        assertThat(service.organizations())
                .extracting(Organization::getId)
                .containsExactly(administrators.institute(), administrators.partner());
        service.revoke(ofPartner);
        assertThat(list.find(ofPartner).orElseThrow().revoked()).isPresent();
    }

    @Test
    void thoseOfAnotherOrganizationTheirOwnOnly() {
        CredentialService service = service(administrators.ofPartner());

        UUID own = service.issue(wish(administrators.partner())).id();
        assertThat(ids(service)).containsExactly(own, ofPartner);
        assertThat(service.organizations()).extracting(Organization::getId).containsExactly(administrators.partner());
        service.revoke(own);
        assertThat(list.find(own).orElseThrow().revoked()).isPresent();

        assertThatThrownBy(() -> service.issue(wish(administrators.institute())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.revoke(ofInstitute)).isInstanceOf(NotFoundException.class);
        assertThat(list.find(ofInstitute).orElseThrow().revoked()).isEmpty();
    }

    @Test
    void whoBelongsToNoOrganizationNone() {
        CredentialService service = service(administrators.ofNothing());

        assertThat(service.credentials()).isEmpty();
        assertThat(service.organizations()).isEmpty();
        assertThatThrownBy(() -> service.issue(wish(administrators.partner()))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> service.revoke(ofPartner)).isInstanceOf(NotFoundException.class);
    }

    private CredentialService service(AdministeredStores administered) {
        Clock clock = Clock.systemUTC();
        return new CredentialService(list, lrs.credentials(clock), lrs.stores(), administered, clock);
    }

    private static IssueCredential wish(UUID organization) {
        return new IssueCredential(organization, "for a program", Set.of(Scope.ALL), Optional.empty());
    }

    private static List<UUID> ids(CredentialService service) {
        return service.credentials().stream().map(CredentialListing::id).toList();
    }
}
