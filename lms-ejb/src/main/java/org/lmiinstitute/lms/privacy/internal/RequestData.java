package org.lmiinstitute.lms.privacy.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/** Who asked for what was done with people's data; what was done stays on record. */
@ApplicationScoped
public class RequestData implements PersonalData {

    private static final String EXPORT =
            "select id, kind, requested_at, finished_at from privacy_request where requested_by = ?";

    private PersonalRows rows;

    protected RequestData() {}

    @Inject
    public RequestData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "privacy";
    }

    @Override
    public int turn() {
        return 80;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        rows.export(archive, "privacy.ndjson", EXPORT, person.accountId());
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        return Slice.last(
                "requests-made",
                rows.handOver("update privacy_request set requested_by = ? where requested_by = ?", farewell));
    }
}
