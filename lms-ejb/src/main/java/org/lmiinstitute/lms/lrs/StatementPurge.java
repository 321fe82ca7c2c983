package org.lmiinstitute.lms.lrs;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.lrs.internal.PurgeSlice;

/**
 * Deletes the statements of a store that are older than a moment, in slices: writers and readers go on meanwhile. A store that the
 * caller does not administer is not found.
 */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatementPurge {

    private PurgeSlice slice;
    private Transactions transactions;
    private AdministeredStores administered;

    public StatementPurge() {}

    @Inject
    public StatementPurge(PurgeSlice slice, Transactions transactions, AdministeredStores administered) {
        this.slice = slice;
        this.transactions = transactions;
        this.administered = administered;
    }

    /** The dry run: how many statements {@link #purge} would delete. */
    public long count(UUID storeId, Instant before) {
        administered.requireStore(storeId);
        return slice.count(storeId, before);
    }

    /**
     * Deletes what was stored before a moment, each slice in a transaction of its own; one that is broken off is taken up again by
     * calling again. A statement that was voided by a deleted one stays voided.
     *
     * @return how many statements were deleted
     */
    public long purge(UUID storeId, Instant before) {
        administered.requireStore(storeId);
        long sum = 0;
        for (int deleted = deleteSlice(storeId, before); deleted > 0; deleted = deleteSlice(storeId, before)) {
            sum += deleted;
        }
        return sum;
    }

    private int deleteSlice(UUID storeId, Instant before) {
        return transactions.call(() -> slice.delete(storeId, before));
    }
}
