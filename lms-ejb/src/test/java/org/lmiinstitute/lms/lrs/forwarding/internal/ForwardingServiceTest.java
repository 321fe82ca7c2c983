package org.lmiinstitute.lms.lrs.forwarding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.lrs.AdministeredStores;
import org.lmiinstitute.lms.lrs.forwarding.ForwardingService;
import org.lmiinstitute.lms.lrs.forwarding.ForwardingTarget;
import org.lmiinstitute.lms.lrs.forwarding.NewTarget;
import org.lmiinstitute.lms.lrs.forwarding.TargetCredential;
import org.lmiinstitute.lms.lrs.forwarding.TargetState;
import org.lmiinstitute.lms.lrs.internal.Administrators;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Which targets an administrator makes, sees and steers. */
@WithDatabase
class ForwardingServiceTest {

    private static final UUID LETTER = UUID.randomUUID();

    private final ForwardingFixture here;
    private final Administrators administrators;
    private final UUID ofInstitute;
    private final UUID ofPartner;

    ForwardingServiceTest(DataSource database) {
        here = new ForwardingFixture(database);
        administrators = new Administrators(here.lrs.stores());
        ForwardingService service = service(administrators.ofInstitute());
        ofInstitute = service.add(wish(administrators.institute()));
        ofPartner = service.add(wish(administrators.partner()));
        here.letters.add(ofInstitute, LETTER, LETTER, "HTTP 400", here.clock.instant());
        here.letters.add(ofPartner, LETTER, LETTER, "HTTP 400", here.clock.instant());
    }

    @Test
    void administratorsOfTheInstituteSeeAndSteerAll() {
        ForwardingService service = service(administrators.ofInstitute());

        assertThat(service.targets()).extracting(ForwardingTarget::id).contains(ofInstitute, ofPartner);
        assertThat(service.organizations())
                .extracting(Organization::getId)
                .containsExactly(administrators.institute(), administrators.partner());
        steps().forEach(step -> step.accept(service, ofPartner));
        assertThat(here.targets.find(ofPartner)).isEmpty();
    }

    @Test
    void thoseOfAnotherOrganizationTheirOwnOnly() {
        ForwardingService service = service(administrators.ofPartner());

        assertThat(service.targets()).extracting(ForwardingTarget::id).containsExactly(ofPartner);
        assertThat(service.organizations()).extracting(Organization::getId).containsExactly(administrators.partner());
        assertThatThrownBy(() -> service.add(wish(administrators.institute()))).isInstanceOf(NotFoundException.class);
        steps().forEach(step -> step.accept(service, ofPartner));
        assertThat(here.targets.find(ofPartner)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void nothingOfAnotherOrganizationIsFoundOrChanged(BiConsumer<ForwardingService, UUID> step) {
        for (AdministeredStores none :
                new AdministeredStores[] {administrators.ofPartner(), administrators.ofNothing()}) {
            assertThatThrownBy(() -> step.accept(service(none), ofInstitute))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining(ofInstitute.toString());
        }
        assertThat(here.row(ofInstitute).state()).isEqualTo(TargetState.RUNNING);
        assertThat(here.row(ofInstitute).key()).isEqualTo("key");
        assertThat(here.letters.wanted(ofInstitute, 1)).isEmpty();
    }

    @Test
    void whoBelongsToNoOrganizationSeesNothing() {
        ForwardingService service = service(administrators.ofNothing());

        assertThat(service.targets()).isEmpty();
        assertThat(service.organizations()).isEmpty();
        assertThatThrownBy(() -> service.add(wish(administrators.partner()))).isInstanceOf(NotFoundException.class);
    }

    /** All that is done to a target, its removal last. */
    static Stream<BiConsumer<ForwardingService, UUID>> steps() {
        return Stream.of(
                ForwardingService::get,
                (service, target) -> service.deadLetters(target, 1),
                ForwardingService::pause,
                ForwardingService::resume,
                (service, target) -> service.retry(target, LETTER),
                ForwardingService::retryAll,
                (service, target) -> service.setAside(target, LETTER),
                (service, target) -> service.changeCredential(target, new TargetCredential("other", "other")),
                ForwardingService::remove);
    }

    private ForwardingService service(AdministeredStores administered) {
        Targets targets = here.administered();
        return new ForwardingService(targets, here.targets, here.letters, here.lrs.stores(), administered);
    }

    private static NewTarget wish(UUID organization) {
        return new NewTarget(
                organization,
                "Elsewhere",
                "https://lrs.example.org/xapi",
                "key",
                "a secret",
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
