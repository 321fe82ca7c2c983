package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lmiinstitute.lms.common.UuidBytes;
import org.lmiinstitute.lms.partner.Licence;

/** The table {@code licence_seat}. */
@ApplicationScoped
public class SeatTable {

    private static final String HAS = "select count(*) from licence_seat where licence_id = ?1 and learner_hash = ?2";
    private static final String COUNT = "select count(*) from licence_seat where licence_id = ?1";
    private static final String COUNTS =
            "select licence_id, count(*) from licence_seat where licence_id in (%s) group by licence_id";

    private static final String TAKE =
            "insert into licence_seat (licence_id, learner_hash, taken_at) values (?1, ?2, ?3)";

    @Inject
    private EntityManager entities;

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
            entities.createNativeQuery(TAKE)
                    .setParameter(1, UuidBytes.of(licence.id()))
                    .setParameter(2, hash)
                    .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                    .executeUpdate();
        }
        return isFree;
    }

    /** How many seats of a licence are taken. */
    public long taken(UUID licenceId) {
        return count(entities.createNativeQuery(COUNT)
                .setParameter(1, UuidBytes.of(licenceId))
                .getSingleResult());
    }

    /** The same of several; those of which none is taken are left out. */
    public Map<UUID, Long> taken(Collection<UUID> licenceIds) {
        if (licenceIds.isEmpty()) {
            return Map.of();
        }
        String places = String.join(",", Collections.nCopies(licenceIds.size(), "?"));
        Query query = entities.createNativeQuery(COUNTS.formatted(places));
        int place = 1;
        for (UUID licenceId : licenceIds) {
            query.setParameter(place++, UuidBytes.of(licenceId));
        }
        Map<UUID, Long> taken = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            taken.put(UuidBytes.toUuid((byte[]) columns[0]), count(columns[1]));
        }
        return taken;
    }

    private boolean has(UUID licenceId, byte[] hash) {
        return count(entities.createNativeQuery(HAS)
                        .setParameter(1, UuidBytes.of(licenceId))
                        .setParameter(2, hash)
                        .getSingleResult())
                > 0;
    }

    private static long count(Object number) {
        return ((Number) number).longValue();
    }
}
