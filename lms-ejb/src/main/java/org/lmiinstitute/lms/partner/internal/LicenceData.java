package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/** Who granted, changed or ended a licence. What was done stays on record, whoever did it. */
@ApplicationScoped
public class LicenceData implements PersonalData {

    private static final String EXPORT =
            "select licence_id, kind, happened_at, terms from licence_event where account_id = ? order by happened_at";

    private PersonalRows rows;

    protected LicenceData() {}

    @Inject
    public LicenceData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "licences";
    }

    @Override
    public int turn() {
        return 61;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        rows.export(archive, "licences.ndjson", EXPORT, person.accountId());
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        return Slice.last(
                "licences", rows.handOver("update licence_event set account_id = ? where account_id = ?", farewell));
    }
}
