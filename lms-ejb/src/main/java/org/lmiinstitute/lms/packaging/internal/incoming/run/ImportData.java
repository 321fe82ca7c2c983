package org.lmiinstitute.lms.packaging.internal.incoming.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/** Who imported what. The imports are their organization's and stay. */
@ApplicationScoped
public class ImportData implements PersonalData {

    private static final String EXPORT =
            "select id, file_name, bytes, kind, title, state, started_at from content_import"
                    + " where account_id = ? order by started_at";

    private PersonalRows rows;

    protected ImportData() {}

    @Inject
    public ImportData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "imports";
    }

    @Override
    public int turn() {
        return 62;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        rows.export(archive, "imports.ndjson", EXPORT, person.accountId());
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        return Slice.last(
                "imports", rows.handOver("update content_import set account_id = ? where account_id = ?", farewell));
    }
}
