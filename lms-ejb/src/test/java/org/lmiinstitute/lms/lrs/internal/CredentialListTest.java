package org.lmiinstitute.lms.lrs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.lrs.CredentialListing;
import org.lmiinstitute.lms.lrs.IssuedCredential;
import org.lmiinstitute.lms.lrs.LaunchBinding;
import org.lmiinstitute.lms.lrs.LrsCredentials;
import org.lmiinstitute.lms.lrs.Scope;
import org.lmiinstitute.lms.testing.WithDatabase;

/** What administrators see of the credentials. */
@WithDatabase
class CredentialListTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final LrsFixture lrs;
    private final LrsCredentials credentials;
    private final CredentialList list;

    CredentialListTest(DataSource database) {
        lrs = new LrsFixture(database);
        credentials = lrs.credentials(Clock.fixed(NOON, ZoneOffset.UTC));
        list = new CredentialList(new Database(database));
    }

    @Test
    void aCredentialIsListedWithWhoseItIsWhatItMayAndWhenItLastWrote() {
        Instant end = NOON.plus(Duration.ofDays(30));
        IssuedCredential issued = credentials.create(
                lrs.store(), "Moodle", EnumSet.of(Scope.STATEMENTS_WRITE, Scope.STATE), Optional.of(end));
        assertThat(listing(issued).lastWritten()).isEmpty();
        var stored = lrs.storeAs(issued.id(), StatementText.answered().toString());

        CredentialListing listing = listing(issued);

        assertThat(listing.title()).isEqualTo("Moodle");
        assertThat(listing.key()).isEqualTo(issued.key());
        assertThat(listing.organizationId()).isPresent();
        assertThat(listing.scopes()).containsExactlyInAnyOrder(Scope.STATEMENTS_WRITE, Scope.STATE);
        assertThat(listing.created()).isEqualTo(NOON);
        assertThat(listing.lastWritten()).contains(stored.get(0).stored());
        assertThat(listing.expires()).contains(end);
        assertThat(listing.toString()).doesNotContain(issued.secret());
    }

    @Test
    void itIsValidUntilItEndsOrIsRevoked() {
        IssuedCredential ending =
                credentials.create(lrs.store(), "ends", EnumSet.of(Scope.ALL), Optional.of(NOON.plusSeconds(1)));
        IssuedCredential revoked = credentials.create(lrs.store(), "revoked", EnumSet.of(Scope.ALL));
        credentials.revoke(revoked.id());

        assertThat(listing(ending).isValidAt(NOON)).isTrue();
        assertThat(listing(ending).isValidAt(NOON.plusSeconds(1))).isFalse();
        assertThat(listing(revoked).isValidAt(NOON)).isFalse();
        assertThat(listing(revoked).revoked()).contains(NOON);
    }

    @Test
    void theNewestStandFirstAndThoseOfLaunchesNowhere() {
        IssuedCredential first = credentials.create(lrs.store(), "first", EnumSet.of(Scope.ALL));
        IssuedCredential second = credentials.create(lrs.store(), "second", EnumSet.of(Scope.ALL));
        IssuedCredential launch = credentials.createForLaunch(
                lrs.store(),
                UUID.randomUUID(),
                new LaunchBinding(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        Parsing.object("{\"mbox\":\"mailto:ada@example.org\"}"),
                        List.of("https://example.org/a"),
                        LaunchBinding.Grading.SERVER),
                NOON.plusSeconds(60));

        assertThat(list.all().stream().map(CredentialListing::id))
                .containsSubsequence(second.id(), first.id())
                .doesNotContain(launch.id());
        assertThat(list.find(launch.id())).isEmpty();
    }

    @Test
    void anEndedCredentialOfAProgramIsStillListedWhenThoseOfLaunchesAreForgotten() {
        IssuedCredential ended =
                credentials.create(lrs.store(), "ended", EnumSet.of(Scope.ALL), Optional.of(NOON.minusSeconds(1)));

        credentials.forgetExpired(NOON);

        assertThat(list.find(ended.id())).isPresent();
    }

    private CredentialListing listing(IssuedCredential issued) {
        return list.find(issued.id()).orElseThrow();
    }
}
