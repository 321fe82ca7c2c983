package org.lmiinstitute.lms.external.internal.scorm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/** What SCOs keep of a person, how far rules have led it, and the openings of units: it goes with the person, since nobody knows what a SCO writes there. */
@ApplicationScoped
public class ScormRunData implements PersonalData {

    private static final String EXPORT =
            "select attempt_id, activity, standard, model, status, score, earlier_ms, sessions,"
                    + " entries, updated_at from external_run where account_id = ? order by updated_at";

    private static final String EXPORT_WAYS =
            "select attempt_id, package_id, state, navigation, updated_at from external_sequencing"
                    + " where account_id = ? order by updated_at";

    private PersonalRows rows;

    protected ScormRunData() {}

    @Inject
    public ScormRunData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "external-runs";
    }

    @Override
    public int turn() {
        return 12;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        rows.export(archive, "external-runs.ndjson", EXPORT, person.accountId());
        rows.export(archive, "external-sequencing.ndjson", EXPORT_WAYS, person.accountId());
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        UUID account = farewell.person().accountId();
        rows.update("delete from external_launch where account_id = ?", account);
        rows.update("delete from external_sequencing where account_id = ?", account);
        return Slice.last("external-runs", rows.update("delete from external_run where account_id = ?", account));
    }
}
