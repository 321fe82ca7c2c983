package org.lmiinstitute.lms.lrs.forwarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.Organization;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.lrs.AdministeredStores;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.forwarding.internal.DeadLetterTable;
import org.lmiinstitute.lms.lrs.forwarding.internal.TargetRow;
import org.lmiinstitute.lms.lrs.forwarding.internal.TargetTable;
import org.lmiinstitute.lms.lrs.forwarding.internal.Targets;

/** Administrators see and steer what goes from the stores that they administer to other stores. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ForwardingService {

    private Targets targets;
    private TargetTable table;
    private DeadLetterTable letters;
    private LrsStores stores;
    private AdministeredStores administered;

    public ForwardingService() {}

    @Inject
    public ForwardingService(
            Targets targets,
            TargetTable table,
            DeadLetterTable letters,
            LrsStores stores,
            AdministeredStores administered) {
        this.targets = targets;
        this.table = table;
        this.letters = letters;
        this.stores = stores;
        this.administered = administered;
    }

    /** All targets, the oldest first. */
    public List<ForwardingTarget> targets() {
        Map<UUID, UUID> owners = stores.organizations();
        return table.all().stream()
                .filter(row -> administered.isStore(row.storeId()))
                .map(row -> view(row, owners))
                .toList();
    }

    /** The organizations that {@link #add} may be called for, by name. */
    public List<Organization> organizations() {
        return administered.organizations();
    }

    public ForwardingTarget get(UUID targetId) {
        return view(administered(targetId), stores.organizations());
    }

    /** Statements that a target refused for good, in the order of storing. */
    public List<DeadLetter> deadLetters(UUID targetId, int limit) {
        return letters.list(administered(targetId).id(), limit);
    }

    /** Begins to forward. */
    public UUID add(NewTarget wish) {
        administered.require(wish.organizationId());
        return targets.add(wish);
    }

    /** Holds statements back; what is under way is finished. */
    public void pause(UUID targetId) {
        table.pause(administered(targetId).id());
    }

    /** Lets a target that was paused or has stopped run again, and one that waits for its next try at once. */
    public void resume(UUID targetId) {
        table.resume(administered(targetId).id());
    }

    /** Has a dead letter sent again, before anything else that waits. */
    public void retry(UUID targetId, UUID rowId) {
        if (!letters.want(administered(targetId).id(), rowId)) {
            throw new NotFoundException("dead letter", rowId);
        }
    }

    public void retryAll(UUID targetId) {
        letters.wantAll(administered(targetId).id());
    }

    /** Leaves out the statement that alone keeps a target failing: it becomes a dead letter, and the others go on. */
    public void setAside(UUID targetId, UUID rowId) {
        targets.setAside(administered(targetId), rowId);
    }

    /** Gives a target another credential and lets it run. */
    public void changeCredential(UUID targetId, TargetCredential credential) {
        targets.changeCredential(administered(targetId).id(), credential);
        table.resume(targetId);
    }

    /** Forwards there no more and forgets the dead letters; what the target has, it keeps. */
    public void remove(UUID targetId) {
        table.remove(administered(targetId).id());
    }

    private ForwardingTarget view(TargetRow row, Map<UUID, UUID> owners) {
        return targets.view(row, Optional.ofNullable(owners.get(row.storeId())));
    }

    private TargetRow administered(UUID targetId) {
        return table.find(targetId)
                .filter(row -> administered.isStore(row.storeId()))
                .orElseThrow(() -> new NotFoundException("forwarding target", targetId));
    }
}
