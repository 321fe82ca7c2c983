package org.lmiinstitute.lms.partner.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmiinstitute.lms.common.IdBase;
import org.lmiinstitute.lms.lrs.LrsCredentials;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.StatementsStored;
import org.lmiinstitute.lms.lrs.StoredStatement;

/** Adds what packages report to the sums, in the transaction that stores the statements. */
@ApplicationScoped
public class UseProjection {

    private UseTable table;
    private LrsStores stores;
    private LrsCredentials credentials;
    private IdBase idBase;

    protected UseProjection() {}

    @Inject
    public UseProjection(UseTable table, LrsStores stores, LrsCredentials credentials, IdBase idBase) {
        this.table = table;
        this.stores = stores;
        this.credentials = credentials;
        this.idBase = idBase;
    }

    /** In one order, so that two writers never wait for each other in a circle. */
    void project(@Observes StatementsStored stored) {
        if (stored.storeId().equals(stores.instituteStore())) {
            stored.statements().stream()
                    .filter(statement -> !statement.isOwn())
                    .flatMap(this::read)
                    .sorted(Comparator.comparing(ReportedUse::packageId)
                            .thenComparing(ReportedUse::moduleId)
                            .thenComparing(ReportedUse::revision)
                            .thenComparing(ReportedUse::learner))
                    .forEach(table::add);
        }
    }

    /** Only the package's own credential speaks for it. */
    private Stream<ReportedUse> read(StoredStatement statement) {
        return ReportedUse.of(statement, idBase.value())
                .filter(use ->
                        credentials.idOf(use.packageId().toString()).equals(Optional.of(statement.authorityId())))
                .stream();
    }
}
