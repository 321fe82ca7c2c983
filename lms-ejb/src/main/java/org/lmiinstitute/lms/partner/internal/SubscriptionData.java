package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lmiinstitute.lms.identity.Farewell;
import org.lmiinstitute.lms.identity.Person;
import org.lmiinstitute.lms.identity.PersonalArchive;
import org.lmiinstitute.lms.identity.PersonalData;
import org.lmiinstitute.lms.identity.PersonalRows;

/** Subscriptions by mail to a person's address; they end when the person leaves. */
@ApplicationScoped
public class SubscriptionData implements PersonalData {

    private static final String EXPORT =
            "select id, address, scope, minor_too, created_at from subscription where kind = 'MAIL' and address = ? order by id";
    private static final String FORGET = "delete from subscription where kind = 'MAIL' and address = ?";

    private PersonalRows rows;

    protected SubscriptionData() {}

    @Inject
    public SubscriptionData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public String part() {
        return "subscriptions";
    }

    @Override
    public int turn() {
        return 61;
    }

    @Override
    public void export(Person person, PersonalArchive archive) {
        rows.export(archive, "subscriptions.ndjson", EXPORT, person.email());
    }

    @Override
    public Slice leave(Farewell farewell, Optional<String> place) {
        return Slice.last("subscriptions", rows.update(FORGET, farewell.person().email()));
    }
}
