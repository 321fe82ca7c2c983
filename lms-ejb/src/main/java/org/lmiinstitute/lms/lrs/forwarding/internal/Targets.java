package org.lmiinstitute.lms.lrs.forwarding.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.Ids;
import org.lmiinstitute.lms.common.InvalidInputException;
import org.lmiinstitute.lms.common.SecretBox;
import org.lmiinstitute.lms.common.Settings;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.forwarding.FailingStatement;
import org.lmiinstitute.lms.lrs.forwarding.ForwardingTarget;
import org.lmiinstitute.lms.lrs.forwarding.NewTarget;
import org.lmiinstitute.lms.lrs.forwarding.TargetCredential;
import org.lmiinstitute.lms.lrs.internal.LogFilter;
import org.lmiinstitute.lms.lrs.internal.StatementSlices;

/** Makes targets, and tells how it stands with them. */
@ApplicationScoped
public class Targets {

    /** Fewer may be chance. */
    static final int FAILURES_TO_SET_ASIDE = 3;

    private TargetTable table;
    private DeadLetterTable letters;
    private StatementSlices slices;
    private LrsStores stores;
    private SecretBox secrets;
    private Settings settings;
    private Ids ids;
    private Clock clock;

    protected Targets() {}

    @Inject
    public Targets(
            TargetTable table,
            DeadLetterTable letters,
            StatementSlices slices,
            LrsStores stores,
            SecretBox secrets,
            Settings settings,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.slices = slices;
        this.stores = stores;
        this.secrets = secrets;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    public UUID add(NewTarget wish) {
        refuseOwnAddress(wish.url());
        UUID id = ids.next();
        table.add(
                TargetRow.fresh(
                        id,
                        stores.storeOf(wish.organizationId()),
                        wish.title(),
                        wish.url(),
                        wish.key(),
                        secrets.seal(wish.secret(), id),
                        new LogFilter(wish.verb(), wish.activity()),
                        wish.fromTheBeginning() ? StatementSlices.BEGINNING : slices.end()),
                clock.instant());
        return id;
    }

    public void changeCredential(UUID id, TargetCredential credential) {
        table.changeCredential(id, credential.key(), secrets.seal(credential.secret(), id));
    }

    public ForwardingTarget view(TargetRow row, Optional<UUID> organizationId) {
        int waiting = slices.count(row.storeId(), row.filter(), row.doneThrough(), ForwardingTarget.COUNTED);
        return new ForwardingTarget(
                row.id(),
                organizationId,
                row.title(),
                row.url(),
                row.key(),
                row.filter().verb(),
                row.filter().activity(),
                row.state(),
                waiting,
                waiting == 0 ? Optional.empty() : slices.firstStored(row.storeId(), row.filter(), row.doneThrough()),
                row.sent(),
                row.lastSent(),
                letters.count(row.id()),
                row.failures(),
                row.nextTry(),
                failing(row),
                row.lastError(),
                row.lastErrorAt());
    }

    /** Makes a dead letter of the statement that fails alone; one that has arrived meanwhile is left in peace. */
    public void setAside(TargetRow row, UUID rowId) {
        if (table.setAside(row.id(), rowId)) {
            slices.find(row.storeId(), rowId)
                    .ifPresent(statement -> letters.add(
                            row.id(), rowId, statement.id(), row.lastError().orElse(""), clock.instant()));
        }
    }

    private Optional<FailingStatement> failing(TargetRow row) {
        return row.failing()
                .filter(alone -> row.failures() >= FAILURES_TO_SET_ASIDE)
                .flatMap(alone -> slices.find(row.storeId(), alone))
                .map(statement -> new FailingStatement(statement.rowId(), statement.id()));
    }

    /**
     * A mistake that is easily made and brings nothing. Under another name of this installation it is found out by the ids: a store
     * that has a statement takes it again without keeping it again, so no ring of stores ever runs in circles.
     */
    private void refuseOwnAddress(String url) {
        String own = settings.publicUrl().toLowerCase(Locale.ROOT) + "/";
        if ((url.toLowerCase(Locale.ROOT) + "/").startsWith(own)) {
            throw new InvalidInputException(
                    "url", url + " is this installation itself", "the address of another store");
        }
    }
}
