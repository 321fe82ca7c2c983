package org.lmiinstitute.lms.lrs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.lrs.internal.PurgeSlice;

/**
 * Deletes the statements of a store that are older than a moment and that nobody needs, in slices: writers and readers go on
 * meanwhile. Trusted: the launcher's control channel enters by it.
 */
@ApplicationScoped
public class StatementPurge {

    private PurgeSlice slices;
    private Transactions transactions;
    private Iterable<StatementsNeeded> needs;

    protected StatementPurge() {}

    @Inject
    public StatementPurge(PurgeSlice slices, Transactions transactions, @Any Instance<StatementsNeeded> needs) {
        this(slices, transactions, (Iterable<StatementsNeeded>) needs);
    }

    public StatementPurge(PurgeSlice slices, Transactions transactions, Iterable<StatementsNeeded> needs) {
        this.slices = slices;
        this.transactions = transactions;
        this.needs = needs;
    }

    /** The dry run: what {@link #purge} would do. */
    public PurgeReport count(UUID storeId, Instant before) {
        return walk(storeId, before, false);
    }

    /**
     * Deletes what was stored before a moment, each slice in a transaction of its own; one that is broken off is taken up again by
     * calling again. A statement that was voided by a deleted one stays voided.
     */
    public PurgeReport purge(UUID storeId, Instant before) {
        return walk(storeId, before, true);
    }

    private PurgeReport walk(UUID storeId, Instant before, boolean isDeleting) {
        Map<String, Long> kept = new LinkedHashMap<>();
        long deleted = 0;
        Optional<UUID> after = Optional.empty();
        do {
            UUID from = after.orElse(PurgeSlice.BEGINNING);
            PurgeSlice.Done done = transactions.call(() -> slices.take(storeId, from, before, needs, isDeleting));
            deleted += done.deleted();
            done.kept().forEach((reason, count) -> kept.merge(reason, count, Long::sum));
            after = done.last();
        } while (after.isPresent());
        return new PurgeReport(deleted, kept);
    }
}
