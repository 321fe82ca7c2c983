package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.NotAllowedException;
import org.lmiinstitute.lms.lrs.IssuedCredential;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LaunchBinding.Grading;
import org.lmiinstitute.lms.lrs.LrsCredentials;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.Scope;
import org.lmiinstitute.lms.testing.WithDatabase;

@WithDatabase
class LrsCredentialsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final LrsFixture lrs;
    private final LrsCredentials credentials;

    LrsCredentialsTest(DataSource database) {
        lrs = new LrsFixture(database);
        credentials = lrs.credentials(Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void aCredentialOpensItsStoreWithItsScopes() {
        IssuedCredential issued =
                credentials.create(lrs.store(), "test", EnumSet.of(Scope.STATEMENTS_WRITE, Scope.STATE));

        LrsPrincipal caller = credentials.verify(issued.key(), issued.secret()).orElseThrow();

        assertThat(caller.storeId()).isEqualTo(lrs.store());
        assertThat(caller.may(Scope.STATE)).isTrue();
        assertThatThrownBy(() -> caller.require(Scope.STATEMENTS_READ))
                .isInstanceOf(NotAllowedException.class)
                .hasMessageContaining("statements/read");
    }

    @Test
    void aWrongSecretAnUnknownKeyAndARevokedCredentialOpenNothing() {
        IssuedCredential issued = credentials.create(lrs.store(), "test", EnumSet.of(Scope.ALL));

        assertThat(credentials.verify(issued.key(), "wrong")).isEmpty();
        assertThat(credentials.verify("unknown", issued.secret())).isEmpty();
        credentials.revoke(issued.id());
        assertThat(credentials.verify(issued.key(), issued.secret())).isEmpty();
    }

    @Test
    void aLaunchCredentialEndsByItselfAndKeepsWhatItIsBoundTo() {
        LaunchBinding binding = new LaunchBinding(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Parsing.object("{\"mbox\":\"mailto:ada@example.org\"}"),
                List.of("https://example.org/a", "https://example.org/a/*"),
                Grading.SERVER);

        IssuedCredential issued = credentials.createForLaunch(lrs.store(), binding, NOON.plus(Duration.ofHours(12)));

        assertThat(credentials
                        .verify(issued.key(), issued.secret())
                        .orElseThrow()
                        .launch())
                .contains(binding);
        LrsCredentials tomorrow = lrs.credentials(Clock.fixed(NOON.plus(Duration.ofDays(1)), ZoneOffset.UTC));
        assertThat(tomorrow.verify(issued.key(), issued.secret())).isEmpty();
    }

    @Test
    void aKeyOfTheSettingsTakesANewSecretAtTheNextStart() {
        String key = "key-" + UUID.randomUUID();
        credentials.keep(lrs.store(), "settings", EnumSet.of(Scope.ALL), key, "first");
        credentials.keep(lrs.store(), "settings", EnumSet.of(Scope.ALL), key, "second");

        assertThat(credentials.verify(key, "first")).isEmpty();
        assertThat(credentials.verify(key, "second")).isPresent();
    }

    @Test
    void eachOrganizationHasOneStore() {
        UUID organization = UUID.randomUUID();

        assertThat(lrs.stores().storeOf(organization)).isEqualTo(lrs.stores().storeOf(organization));
        assertThat(lrs.stores().storeOf(UUID.randomUUID()))
                .isNotEqualTo(lrs.stores().storeOf(organization));
    }
}
