package org.lmiinstitute.lms.lrs.forwarding.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/** Letters whose statement is gone, and what other stores said of a person when they refused. What they took is theirs to take away. */
@ApplicationScoped
public class ForwardedData implements PersonalData {

    private static final String UNSAY_LETTER =
            "update lrs_forward_dead_letter set cause = '' where locate(?, lower(cause)) > 0 or locate(?, cause) > 0";
    private static final String UNSAY_TARGET = "update lrs_forward_target set last_error = null"
            + " where locate(?, lower(last_error)) > 0 or locate(?, last_error) > 0";
    private static final String FORGET = "delete from lrs_forward_dead_letter where not exists (select 1"
            + " from lrs_forward_target t join lrs_statement s on s.store_id = t.store_id"
            + " where t.id = lrs_forward_dead_letter.target_id and s.row_id = lrs_forward_dead_letter.row_id)";

    private PersonalRows rows;

    protected ForwardedData() {}

    @Inject
    public ForwardedData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "forwarded";
    }

    @Override
    public int turn() {
        return 28;
    }

    /** The statements themselves are handed out already. */
    @Override
    public void export(Person person, PersonalArchive archive) {
        // nothing beside the statements
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        String email = farewell.person().email();
        String account = farewell.person().accountId().toString();
        int unsaid = rows.update(UNSAY_LETTER, email, account) + rows.update(UNSAY_TARGET, email, account);
        return Slice.last("letters", unsaid + rows.update(FORGET));
    }
}
