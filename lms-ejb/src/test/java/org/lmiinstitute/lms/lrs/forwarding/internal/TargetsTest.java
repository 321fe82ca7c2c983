package org.lmiinstitute.lms.lrs.forwarding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.lrs.forwarding.FailingStatement;
import org.lmiinstitute.lms.lrs.forwarding.ForwardingTarget;
import org.lmiinstitute.lms.lrs.forwarding.NewTarget;
import org.lmiinstitute.lms.lrs.forwarding.TargetCredential;
import org.lmiinstitute.lms.lrs.internal.LogFilter;
import org.lmiinstitute.lms.lrs.internal.LoggedStatement;
import org.lmiinstitute.lms.lrs.internal.StatementSlices;
import org.lmiinstitute.lms.testing.WithDatabase;

/** Making a target, and what administrators see of it. */
@WithDatabase
class TargetsTest {

    private final ForwardingFixture here;
    private final Targets targets;
    private final UUID organization = UUID.randomUUID();

    TargetsTest(DataSource database) {
        here = new ForwardingFixture(database, organization);
        targets = here.administered();
    }

    @Test
    void aTargetBeginsWithWhatIsStoredFromNowOn() {
        here.store(3);
        UUID target = targets.add(wish("https://lrs.example.org/xapi", false));

        assertThat(here.row(target).doneThrough()).isEqualTo(here.slices.end());
        assertThat(view(target).waiting()).isZero();
        assertThat(view(target).oldestWaiting()).isEmpty();
    }

    @Test
    void orWithEverythingThatIsStoredAlready() {
        here.store(3);
        UUID target = targets.add(wish("https://lrs.example.org/xapi", true));

        assertThat(view(target).waiting()).isEqualTo(3);
        assertThat(view(target).oldestWaiting().orElseThrow())
                .isBetween(here.clock.instant().minus(Duration.ofHours(2)), here.clock.instant());
    }

    @Test
    void theSecretOpensForTheCourierAndStandsNowhere() {
        UUID target = targets.add(wish("https://lrs.example.org/xapi", true));
        assertThat(here.secrets.open(here.row(target).sealedSecret(), target)).contains("a secret");
        assertThat(view(target).toString()).doesNotContain("a secret");
        assertThat(wish("https://lrs.example.org/xapi", true).toString()).doesNotContain("a secret");

        targets.changeCredential(target, new TargetCredential("other", "another secret"));
        assertThat(here.secrets.open(here.row(target).sealedSecret(), target)).contains("another secret");
        assertThat(view(target).key()).isEqualTo("other");
    }

    @Test
    void aStatementThatKeepsFailingAloneIsShownAndBecomesADeadLetterWhenItIsSetAside() {
        LoggedStatement bad = stored(2);
        UUID target = targets.add(wish("https://lrs.example.org/xapi", true));
        fail(target, 2, bad);
        assertThat(view(target).failing()).as("it may be chance").isEmpty();
        fail(target, 3, bad);
        assertThat(view(target).failing()).contains(new FailingStatement(bad.rowId(), bad.id()));

        targets.setAside(here.row(target), bad.rowId());

        assertThat(view(target).failing()).isEmpty();
        assertThat(view(target).waiting()).isEqualTo(1);
        assertThat(view(target).nextTry()).isEmpty();
        assertThat(here.letters(target)).singleElement().satisfies(letter -> {
            assertThat(letter.statementId()).isEqualTo(bad.id());
            assertThat(letter.cause()).isEqualTo("HTTP 500: cannot");
            assertThat(letter.isWanted()).isFalse();
        });
    }

    @Test
    void whatArrivedMeanwhileIsNotSetAside() {
        LoggedStatement bad = stored(2);
        UUID target = targets.add(wish("https://lrs.example.org/xapi", true));
        fail(target, 3, bad);
        TargetRow shown = here.row(target);
        UUID holder = UUID.randomUUID();
        here.targets.claim(target, holder, here.clock.instant(), here.clock.instant());
        here.targets.taken(target, holder, bad.rowId(), 1, here.clock.instant());

        targets.setAside(shown, bad.rowId());

        assertThat(here.letters(target)).isEmpty();
    }

    /** Whoever sends it at the moment is not waited for, and changes nothing afterwards. */
    @Test
    void whatIsSetAsideWhileItIsSentStaysSetAside() {
        LoggedStatement bad = stored(2);
        UUID target = targets.add(wish("https://lrs.example.org/xapi", true));
        fail(target, 3, bad);
        UUID holder = UUID.randomUUID();
        Instant now = here.clock.instant();
        here.targets.claim(target, holder, now, now.plus(Courier.LEASE));

        targets.setAside(here.row(target), bad.rowId());

        assertThat(here.isDue(target)).isTrue();
        assertThat(here.targets.hold(target, holder, now)).isFalse();
        here.targets.failed(target, holder, failure(4, bad), now);
        assertThat(here.row(target).failures()).isZero();
    }

    /** The first of so many new ones. */
    private LoggedStatement stored(int count) {
        here.store(count);
        return here.slices
                .read(here.lrs.store(), LogFilter.EVERYTHING, StatementSlices.BEGINNING, 1, 1)
                .get(0);
    }

    private void fail(UUID target, int failures, LoggedStatement statement) {
        UUID holder = UUID.randomUUID();
        Instant now = here.clock.instant();
        here.targets.claim(target, holder, now, now);
        here.targets.failed(target, holder, failure(failures, statement), now);
    }

    private Failure failure(int failures, LoggedStatement statement) {
        return new Failure(
                failures, here.clock.instant().plusSeconds(9), 1, Optional.of(statement.rowId()), "HTTP 500: cannot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/xapi",
                "HTTP://LOCALHOST:8080/xapi/",
                "http://localhost:8080/xapi/statements"
            })
    void thisInstallationItselfIsNoTarget(String url) {
        assertThatThrownBy(() -> targets.add(wish(url, true)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("is this installation itself");
    }

    @ParameterizedTest
    @CsvSource({
        "'', key, secret, , title",
        "name, '', secret, , key",
        "name, a:b, secret, , key",
        "name, key, '', , secret",
        "name, key, secret, no iri, verb"
    })
    void whatIsMissingOrWrongIsNamed(String title, String key, String secret, String verb, String where) {
        assertThatThrownBy(() -> new NewTarget(
                        organization,
                        title,
                        "https://lrs.example.org/xapi",
                        key,
                        secret,
                        Optional.ofNullable(verb),
                        Optional.empty(),
                        true))
                .isInstanceOfSatisfying(InvalidInputException.class, failure -> assertThat(failure.problems())
                        .extracting(problem -> problem.where())
                        .isEqualTo(List.of(where)));
    }

    private NewTarget wish(String url, boolean fromTheBeginning) {
        return new NewTarget(
                organization,
                "State store",
                url,
                "key",
                "a secret",
                Optional.empty(),
                Optional.empty(),
                fromTheBeginning);
    }

    private ForwardingTarget view(UUID target) {
        return targets.view(here.row(target), Optional.of(organization));
    }
}
