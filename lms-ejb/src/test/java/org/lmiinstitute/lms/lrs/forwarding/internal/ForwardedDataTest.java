package org.lmiinstitute.lms.lrs.forwarding.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalRows;
import org.lmiinstitute.lms.testing.WithDatabase;

/** What other stores said of a person goes with the person, and letters without a statement go too. */
@WithDatabase
class ForwardedDataTest {

    private static final UUID INSTITUTE = UUID.fromString("0193a5b2-c000-7000-8000-00000000001e");

    private final PersonalRows rows;

    ForwardedDataTest(DataSource source) {
        this.rows = new PersonalRows(new Database(source));
    }

    @Test
    void noLetterNamesThePersonAndNoneIsOfAStatementThatIsGone() {
        UUID target = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        UUID gone = UUID.randomUUID();
        Person lena = new Person(UUID.randomUUID(), UUID.randomUUID() + "@example.org", "Lena Ortiz");
        rows.update(
                "insert into lrs_forward_target (id, store_id, title, url, access_key, sealed_secret, state,"
                        + " done_through, sent_count, failures, refused_in_row, last_error, created_at)"
                        + " values (?, ?, 't', 'u', 'k', 's', 'ON', ?, 0, 0, 0, ?, now(6))",
                target,
                INSTITUTE,
                target,
                "no " + lena.accountId());
        rows.update(
                "insert into lrs_statement (store_id, row_id, statement_id, authority_id, version, is_voiding, json)"
                        + " values (?, ?, ?, ?, '1.0.0', false, '{}')",
                INSTITUTE,
                kept,
                kept,
                kept);
        letter(target, kept, "no " + lena.email().toUpperCase());
        letter(target, gone, "no");

        new ForwardedData(rows).leave(new Farewell(lena, Optional.empty()), Optional.empty());

        assertThat(rows.read("select row_id, cause from lrs_forward_dead_letter where target_id = ?", target))
                .singleElement()
                .satisfies(letter -> assertThat(letter.path("row_id").asText()).isEqualTo(kept.toString()))
                .satisfies(letter -> assertThat(letter.path("cause").asText()).isEmpty());
        assertThat(rows.read("select last_error from lrs_forward_target where id = ?", target)
                        .get(0)
                        .path("last_error")
                        .isNull())
                .isTrue();
    }

    private void letter(UUID target, UUID row, String cause) {
        rows.update(
                "insert into lrs_forward_dead_letter (target_id, row_id, statement_id, cause, tries, refused_at,"
                        + " is_wanted) values (?, ?, ?, ?, 1, now(6), false)",
                target,
                row,
                row,
                cause);
    }
}
