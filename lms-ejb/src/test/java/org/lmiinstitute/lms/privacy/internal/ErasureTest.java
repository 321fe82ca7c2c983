package org.lmiinstitute.lms.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.ConflictException;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.privacy.PrivacyKind;
import org.lmiinstitute.lms.privacy.PrivacyRequest;
import org.lmiinstitute.lms.testing.LocalTransactions;
import org.lmiinstitute.lms.testing.WithDatabase;

/** An erasure gets to its end, whatever happens on the way, and forgets whom it was about. */
@WithDatabase
class ErasureTest {

    private final Person lena = new Person(UUID.randomUUID(), "lena@example.org", "Lena Ortiz");
    private final List<String> log = new ArrayList<>();
    private final RequestTable requests;
    private final Transactions transactions;
    private final DataSource source;

    ErasureTest(DataSource source) {
        this.source = source;
        LocalTransactions local = new LocalTransactions(source);
        this.transactions = local.retried();
        this.requests = new RequestTable(new Database(local.dataSource()), new Ids(), Clock.systemUTC());
    }

    @Test
    void partsTakeTheirTurnsAndTheRequestForgetsWhomItWasAbout() throws Exception {
        UUID request = begin();

        erasure(new Things("last", 9, 1, -1), new Things("first", 1, 3, -1)).run(request);

        assertThat(log).containsExactly("first 0", "first 1", "first 2", "last 0");
        PrivacyRequest kept = find(request);
        assertThat(kept.done()).isTrue();
        assertThat(kept.counts()).containsEntry("first", 3).containsEntry("last", 1);
        assertThat(requests.open()).doesNotContain(request);
        try (var connection = source.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select * from privacy_request where locate('lena', subject) > 0")) {
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void afterACrashItGoesOnWithTheSliceThatWasNotFinished() {
        UUID request = begin();
        Things broken = new Things("things", 1, 3, 2);
        Erasure erasure = erasure(broken, new Things("more", 2, 1, -1));

        assertThatThrownBy(() -> erasure.run(request)).hasMessage("crash");
        erasure.complain(request, new IllegalStateException("lena@example.org"));
        assertThat(find(request).problem()).contains("IllegalStateException");
        assertThat(requests.open()).contains(request);
        broken.crashAt = -1;
        erasure.run(request);

        assertThat(log).containsExactly("things 0", "things 1", "things 2", "more 0");
        assertThat(find(request).counts()).containsEntry("things", 3);
        assertThat(find(request).problem()).isEmpty();
    }

    @Test
    void aPersonIsTakenAwayOnceAtATime() {
        begin();

        assertThatThrownBy(this::begin).isInstanceOf(ConflictException.class);
    }

    @Test
    void aRequestThatIsDoneIsNotDoneAgain() {
        UUID request = begin();
        Erasure erasure = erasure(new Things("things", 1, 1, -1));
        erasure.run(request);

        erasure.run(request);

        assertThat(log).hasSize(1);
    }

    @Test
    void anOrganizationSeesWhatItsOwnPeopleAskedFor() throws Exception {
        UUID organization = UUID.randomUUID();
        UUID administrator = UUID.randomUUID();
        add("insert into organization (id, code, name) values (?, ?, 'Partner')", organization, organization);
        add(
                "insert into account (id, email, display_name, locale, zone, password_hash, active, organization_id,"
                        + " created_at) select ?, ?, 'Pat', 'en', 'UTC', '', true, id, now(6) from organization"
                        + " where code = '" + codeOf(organization) + "'",
                administrator,
                administrator);
        begin();
        UUID own = transactions.call(() -> requests.addExport(lena, administrator));

        assertThat(requests.latestOf(organization, 10))
                .extracting(PrivacyRequest::id)
                .containsExactly(own);
        assertThat(requests.latestOf(UUID.randomUUID(), 10)).isEmpty();
    }

    private void add(String sql, UUID id, UUID name) throws Exception {
        try (var connection = source.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setBytes(1, UuidBytes.of(id));
            insert.setString(2, codeOf(name));
            insert.executeUpdate();
        }
    }

    private static String codeOf(UUID id) {
        return id.toString().substring(24);
    }

    private Erasure erasure(PersonalData... parts) {
        return new Erasure(List.of(parts), requests, transactions);
    }

    private UUID begin() {
        return transactions.call(
                () -> requests.begin(PrivacyKind.ERASE, new Farewell(lena, Optional.empty()), UUID.randomUUID()));
    }

    private PrivacyRequest find(UUID request) {
        return requests.latest(1000).stream()
                .filter(one -> one.id().equals(request))
                .findFirst()
                .orElseThrow();
    }

    /** So many things, one in a slice. */
    private final class Things implements PersonalData {

        private final String part;
        private final int turn;
        private final int slices;
        private int crashAt;

        Things(String part, int turn, int slices, int crashAt) {
            this.part = part;
            this.turn = turn;
            this.slices = slices;
            this.crashAt = crashAt;
        }

        @Override
        public String part() {
            return part;
        }

        @Override
        public int turn() {
            return turn;
        }

        @Override
        public void export(Person person, PersonalArchive archive) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Slice leave(Farewell farewell, Optional<String> place) {
            assertThat(farewell.person()).isEqualTo(lena);
            int number = place.map(Integer::parseInt).orElse(0);
            if (number == crashAt) {
                throw new IllegalStateException("crash");
            }
            log.add(part + " " + number);
            return number + 1 < slices ? Slice.goingOn(part, 1, Integer.toString(number + 1)) : Slice.last(part, 1);
        }
    }
}
