package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.identity.Accounts;
import org.lmiinstitute.lms.identity.Caller;
import org.lmiinstitute.lms.partner.Licence;
import org.lmiinstitute.lms.partner.LicenceEvent;
import org.lmiinstitute.lms.partner.LicenceHistory;

/** The record of what became of licences, in the transaction that does it. */
@ApplicationScoped
public class LicenceEvents {

    @Inject
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    public void keep(Licence licence, LicenceEvent.Kind kind) {
        entities.persist(new LicenceEvent(ids.next(), licence, kind, caller.accountId(), clock.instant()));
    }

    public LicenceHistory of(UUID licenceId) {
        List<LicenceEvent> events = entities.createQuery(
                        "select event from LicenceEvent event where event.licenceId = :licence order by event.id desc",
                        LicenceEvent.class)
                .setParameter("licence", licenceId)
                .getResultList();
        Set<UUID> people =
                events.stream().flatMap(event -> event.accountId().stream()).collect(Collectors.toSet());
        return new LicenceHistory(events, accounts.namesOf(people));
    }
}
