package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.lmiinstitute.lms.common.Transactions;
import org.lmiinstitute.lms.learning.Attempts;
import org.lmiinstitute.lms.learning.ProgressRecord;

/** Throws a registration's progress away and projects it again, in a transaction of its own. */
@ApplicationScoped
public class RegistrationRebuild {

    private Attempts attempts;
    private ProgressRecord progress;
    private OwnRecords records;
    private Projection projection;
    private Transactions transactions;

    protected RegistrationRebuild() {}

    @Inject
    public RegistrationRebuild(
            Attempts attempts,
            ProgressRecord progress,
            OwnRecords records,
            Projection projection,
            Transactions transactions) {
        this.attempts = attempts;
        this.progress = progress;
        this.records = records;
        this.projection = projection;
        this.transactions = transactions;
    }

    public List<UUID> registrations() {
        return transactions.call(attempts::registrations);
    }

    public void rebuild(UUID registration) {
        transactions.run(() -> {
            attempts.lockRegistration(registration);
            progress.forget(registration);
            projection.project(records.ofRegistration(registration));
        });
    }
}
