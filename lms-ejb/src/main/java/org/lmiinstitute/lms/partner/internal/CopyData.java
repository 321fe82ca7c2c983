package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/** Who took a copy for their organization. The copy stays in the register: it is the organization's, whoever fetched it. */
@ApplicationScoped
public class CopyData implements PersonalData {

    private static final String EXPORT =
            "select id, subject_kind, subject_id, revision, format, taken_at from package_copy where account_id = ? order by taken_at";

    private PersonalRows rows;

    protected CopyData() {}

    @Inject
    public CopyData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "copies";
    }

    @Override
    public int turn() {
        return 60;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        rows.export(archive, "copies.ndjson", EXPORT, person.accountId());
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        return Slice.last(
                "copies", rows.handOver("update package_copy set account_id = ? where account_id = ?", farewell));
    }
}
