package org.lmiinstitute.lms.external.internal.cmi5;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/** How a person's cmi5 courses stand, and the sessions; they go before the openings of units, by which they are found. */
@ApplicationScoped
public class Cmi5Data implements PersonalData {

    private static final String EXPORT =
            "select r.id as registration, r.attempt_id, r.package_id, r.standing from cmi5_registration r"
                    + " join attempt a on a.id = r.attempt_id where a.account_id = ? order by r.id";
    private static final String OF_OPENINGS = " in (select id from external_launch where account_id = ?)";

    private PersonalRows rows;

    protected Cmi5Data() {}

    @Inject
    public Cmi5Data(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "cmi5-courses";
    }

    @Override
    public int turn() {
        return 11;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        rows.export(archive, "cmi5-courses.ndjson", EXPORT, person.accountId());
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        UUID account = farewell.person().accountId();
        rows.update("delete from cmi5_session where id" + OF_OPENINGS, account);
        rows.update("delete from xapi_launch where external_launch_id" + OF_OPENINGS, account);
        return Slice.last(
                "cmi5-courses",
                rows.update(
                        "delete from cmi5_registration where attempt_id in (select id from attempt where account_id = ?)",
                        account));
    }
}
