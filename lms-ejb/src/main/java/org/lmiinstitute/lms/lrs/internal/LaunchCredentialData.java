package org.lmiinstitute.lms.lrs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/** The credentials of a person's launches. They go first: nothing more is recorded of the person then. */
@ApplicationScoped
public class LaunchCredentialData implements PersonalData {

    private PersonalRows rows;

    protected LaunchCredentialData() {}

    @Inject
    public LaunchCredentialData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "launch-credentials";
    }

    @Override
    public int turn() {
        return 10;
    }

    /** They are random, and end within a day: what the launches were stands among the launches. */
    @Override
    public void export(Person person, PersonalArchive archive) {
        // nothing that says anything of the person
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        return Slice.last(
                "launch-credentials",
                rows.update(
                        "delete from lrs_credential where account_id = ?",
                        farewell.person().accountId()));
    }
}
