package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/** A person's launch sessions, which are forgotten after some days anyway. */
@ApplicationScoped
public class LaunchData implements PersonalData {

    private static final String EXPORT = "select id, attempt_id, address, launched_at, initialized_at, terminated_at"
            + " from launch where account_id = ? order by launched_at";

    private PersonalRows rows;

    protected LaunchData() {}

    @Inject
    public LaunchData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "launches";
    }

    @Override
    public int turn() {
        return 11;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        rows.export(archive, "launches.ndjson", EXPORT, person.accountId());
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        return Slice.last(
                "launches",
                rows.update(
                        "delete from launch where account_id = ?",
                        farewell.person().accountId()));
    }
}
