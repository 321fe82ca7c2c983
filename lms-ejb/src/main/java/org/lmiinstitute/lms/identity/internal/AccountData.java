package org.lmiinstitute.lms.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/** The account, and the tries to sign in to it. A pseudonym gets an account that nobody can open, so that rows that name it stay whole. */
@ApplicationScoped
public class AccountData implements PersonalData {

    private static final String EXPORT =
            "select a.id, a.email, a.display_name, a.locale, a.zone, a.active, o.name as organization, a.created_at"
                    + " from account a left join organization o on o.id = a.organization_id where a.id = ?";
    private static final String EXPORT_ROLES = "select role_name from account_role where account_id = ?";

    /** Of the day of joining only the month stays: the moment would tell who it was. */
    private static final String STAND_IN = "insert ignore into account (id, email, display_name, locale, zone,"
            + " password_hash, active, organization_id, created_at)"
            + " select ?, ?, ?, locale, zone, '', false, organization_id, date_format(created_at, '%Y-%m-01')"
            + " from account where id = ?";

    private static final String STAND_IN_ROLE =
            "insert ignore into account_role (account_id, role_name) select id, 'learner' from account where id = ?";

    private PersonalRows rows;
    private SignInThrottle throttle;

    protected AccountData() {}

    @Inject
    public AccountData(PersonalRows rows, SignInThrottle throttle) {
        this.rows = rows;
        this.throttle = throttle;
    }

    @Override
    public String part() {
        return "account";
    }

    @Override
    public int turn() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        rows.export(archive, "account.ndjson", EXPORT, person.accountId());
        rows.export(archive, "roles.ndjson", EXPORT_ROLES, person.accountId());
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        Person person = farewell.person();
        farewell.pseudonym().ifPresent(other -> {
            rows.update(STAND_IN, other.accountId(), other.email(), other.name(), person.accountId());
            rows.update(STAND_IN_ROLE, other.accountId());
        });
        throttle.forget(person.email());
        rows.update("delete from account_role where account_id = ?", person.accountId());
        return Slice.last("accounts", rows.update("delete from account where id = ?", person.accountId()));
    }
}
