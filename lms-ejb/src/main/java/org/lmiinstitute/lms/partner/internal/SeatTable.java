package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.common.Columns;
import org.lmiinstitute.lms.common.Database;
import org.lmiinstitute.lms.partner.Licence;

/** The table {@code licence_seat}. */
@ApplicationScoped
public class SeatTable {

    private static final String HAS = "select count(*) from licence_seat where licence_id = ? and learner_hash = ?";
    private static final String COUNT = "select count(*) from licence_seat where licence_id = ?";
    private static final String COUNTS =
            "select licence_id, count(*) taken from licence_seat where licence_id in (%s) group by licence_id";

    private static final String TAKE = "insert into licence_seat (licence_id, learner_hash, taken_at) values (?, ?, ?)";

    @Inject
    private EntityManager entities;

    @Inject
    private Database database;

    /**
     * Takes a seat for a learner who has none yet. Who asks for a seat waits for who asked before, so the last one is taken once.
     *
     * @return whether the learner has a seat now
     */
    public boolean take(Licence licence, String learner, Instant now) {
        byte[] hash = LearnerHash.of(learner);
        if (has(licence.id(), hash)) {
            return true;
        }
        entities.lock(licence, LockModeType.PESSIMISTIC_WRITE);
        if (has(licence.id(), hash)) {
            return true;
        }
        boolean isFree = licence.conditions()
                .learnerLimit()
                .map(limit -> taken(licence.id()) < limit)
                .orElse(true);
        if (isFree) {
            database.update(TAKE, licence.id(), hash, now);
        }
        return isFree;
    }

    /** How many seats of a licence are taken. */
    public long taken(UUID licenceId) {
        return number(COUNT, licenceId);
    }

    /** The same of several; those of which none is taken are left out. */
    public Map<UUID, Long> taken(Collection<UUID> licenceIds) {
        Map<UUID, Long> taken = new HashMap<>();
        database.queryIn(COUNTS, licenceIds, row -> taken.put(Columns.uuid(row, "licence_id"), row.getLong("taken")));
        return taken;
    }

    private boolean has(UUID licenceId, byte[] hash) {
        return number(HAS, licenceId, hash) > 0;
    }

    private long number(String sql, Object... values) {
        return database.query(sql, row -> row.getLong(1), values).get(0);
    }
}
