package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.lrs.IssuedCredential;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LaunchBinding.Grading;
import org.lmiinstitute.lms.lrs.LrsCredentials;
import org.lmiinstitute.lms.lrs.LrsPrincipal;
import org.lmiinstitute.lms.lrs.ReportBinding;
import org.lmiinstitute.lms.lrs.Scope;
import org.lmiinstitute.lms.testing.MovableClock;
import org.lmiinstitute.lms.testing.WithDatabase;

@WithDatabase
class LrsCredentialsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final DataSource database;
    private final LrsFixture lrs;
    private final LrsCredentials credentials;

    LrsCredentialsTest(DataSource database) {
        this.database = database;
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
    void aRevokedCredentialReadsNothingHereAndForOneSecondElsewhere() {
        MovableClock clock = new MovableClock(NOON);
        LrsCredentials elsewhere = lrs.credentials(clock);
        IssuedCredential issued = credentials.create(lrs.store(), "test", EnumSet.of(Scope.ALL));
        assertThat(credentials.verifyToRead(issued.key(), issued.secret())).isPresent();
        assertThat(elsewhere.verifyToRead(issued.key(), issued.secret())).isPresent();

        credentials.revoke(issued.id());

        assertThat(credentials.verifyToRead(issued.key(), issued.secret())).isEmpty();
        assertThat(elsewhere.verifyToRead(issued.key(), issued.secret()))
                .as("asked for a moment ago")
                .isPresent();
        assertThat(elsewhere.verifyToRead(issued.key(), "wrong")).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(elsewhere.verifyToRead(issued.key(), issued.secret())).isEmpty();
    }

    @Test
    void aLaunchCredentialEndsByItselfAndKeepsWhatItIsBoundTo() throws SQLException {
        LaunchBinding binding = binding();

        IssuedCredential issued =
                credentials.createForLaunch(lrs.store(), account(), binding, NOON.plus(Duration.ofHours(12)));

        assertThat(credentials
                        .verify(issued.key(), issued.secret())
                        .orElseThrow()
                        .launch())
                .contains(binding);
        LrsCredentials tomorrow = lrs.credentials(Clock.fixed(NOON.plus(Duration.ofDays(1)), ZoneOffset.UTC));
        assertThat(tomorrow.verify(issued.key(), issued.secret())).isEmpty();
    }

    @Test
    void thePackagesCredentialOnlyWritesAndStaysRevokedWhenThePackageIsMadeAgain() {
        ReportBinding binding = new ReportBinding(
                "https://learning.example.org/id/package/1",
                "https://learning.example.org/id/licence/1",
                List.of("https://a.example.org"));
        credentials.keepForPackage(lrs.store(), "package", binding, "package-1", "secret");
        LrsPrincipal program = credentials.verify("package-1", "secret").orElseThrow();
        assertThat(program.binding())
                .hasValueSatisfying(bound -> assertThat(bound).isEqualTo(binding));
        assertThat(program.scopes()).containsExactly(Scope.STATEMENTS_WRITE);

        credentials.revoke(credentials.idOf("package-1").orElseThrow());
        credentials.keepForPackage(lrs.store(), "package", binding, "package-1", "secret");

        assertThat(credentials.verify("package-1", "secret")).isEmpty();
    }

    /** A thin package's learners are in different modules and revisions at the same time. */
    @Test
    void thePackagesCredentialSpeaksOfWhateverThePackageHasShown() {
        credentials.keepForPackage(lrs.store(), "package", showing("https://a.example.org"), "package-2", "secret");
        assertThat(credentials.recall("package-2", "secret")).isPresent();

        credentials.keepForPackage(lrs.store(), "package", showing("https://b.example.org"), "package-2", "secret");

        ReportBinding bound = (ReportBinding) credentials
                .recall("package-2", "secret")
                .orElseThrow()
                .binding()
                .orElseThrow();
        assertThat(bound.activities()).containsExactlyInAnyOrder("https://a.example.org", "https://b.example.org");
    }

    private static ReportBinding showing(String activity) {
        return new ReportBinding(
                "https://learning.example.org/id/package/2",
                "https://learning.example.org/id/licence/1",
                List.of(activity));
    }

    @Test
    void aLaunchCredentialEndsWithTheAccount() throws SQLException {
        UUID account = account();
        IssuedCredential issued =
                credentials.createForLaunch(lrs.store(), account, binding(), NOON.plus(Duration.ofHours(12)));
        assertThat(credentials.verify(issued.key(), issued.secret())).isPresent();

        update("update account set active = false where id = ?", UuidBytes.of(account));

        assertThat(credentials.verify(issued.key(), issued.secret())).isEmpty();
    }

    @Test
    void onlyExpiredCredentialsAreForgotten() throws SQLException {
        UUID account = account();
        IssuedCredential endless = credentials.create(lrs.store(), "test", EnumSet.of(Scope.ALL));
        IssuedCredential valid = credentials.createForLaunch(lrs.store(), account, binding(), NOON);
        IssuedCredential expired = credentials.createForLaunch(lrs.store(), account, binding(), NOON.minusSeconds(1));
        LrsCredentials before = lrs.credentials(Clock.fixed(NOON.minusSeconds(60), ZoneOffset.UTC));

        assertThat(credentials.forgetExpired(NOON)).isPositive();

        assertThat(before.verify(expired.key(), expired.secret())).isEmpty();
        assertThat(before.verify(valid.key(), valid.secret())).isPresent();
        assertThat(before.verify(endless.key(), endless.secret())).isPresent();
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

    private static LaunchBinding binding() {
        return new LaunchBinding(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Parsing.object("{\"mbox\":\"mailto:ada@example.org\"}"),
                List.of("https://example.org/a", "https://example.org/a/*"),
                Grading.SERVER);
    }

    private UUID account() throws SQLException {
        UUID id = UUID.randomUUID();
        update(
                "insert into account (id, email, display_name, locale, zone, password_hash, active, created_at)"
                        + " values (?, ?, 'Ada', 'en', 'UTC', 'none', true, now(6))",
                UuidBytes.of(id),
                id + "@example.org");
        return id;
    }

    private void update(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
