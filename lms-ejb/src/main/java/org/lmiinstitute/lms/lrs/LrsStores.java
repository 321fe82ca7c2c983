package org.lmiinstitute.lms.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.lrs.internal.StoreTable;

/** The stores: one for each organization, made when it is first needed, and the institute's, which always is. */
@ApplicationScoped
@Transactional
public class LrsStores {

    private static final UUID INSTITUTE = UUID.fromString("0193a5b2-c000-7000-8000-00000000001e");

    private StoreTable table;
    private Ids ids;
    private Clock clock;

    protected LrsStores() {}

    @Inject
    public LrsStores(StoreTable table, Ids ids, Clock clock) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
    }

    /** The store of the institute, which holds the LMS's own statements. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public UUID instituteStore() {
        return INSTITUTE;
    }

    /** The store of an organization. */
    public UUID storeOf(UUID organizationId) {
        return table.find(organizationId).orElseGet(() -> {
            table.add(ids.next(), organizationId, clock.instant());
            return table.find(organizationId).orElseThrow();
        });
    }

    /** The organization of each store. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, UUID> organizations() {
        return table.organizations();
    }

    /** Says which organization the institute's store belongs to. */
    public void assignInstitute(UUID organizationId) {
        table.assign(INSTITUTE, organizationId);
    }
}
