package org.lmiinstitute.lms.lrs.forwarding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lmiinstitute.lms.common.NotFoundException;
import org.lmiinstitute.lms.identity.OrganizationService;
import org.lmiinstitute.lms.identity.Role;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.forwarding.internal.DeadLetterTable;
import org.lmiinstitute.lms.lrs.forwarding.internal.TargetRow;
import org.lmiinstitute.lms.lrs.forwarding.internal.TargetTable;
import org.lmiinstitute.lms.lrs.forwarding.internal.Targets;

/** Administrators see and steer what goes to other stores. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ForwardingService {

    private Targets targets;
    private TargetTable table;
    private DeadLetterTable letters;
    private LrsStores stores;
    private OrganizationService organizations;

    public ForwardingService() {}

    @Inject
    public ForwardingService(
            Targets targets,
            TargetTable table,
            DeadLetterTable letters,
            LrsStores stores,
            OrganizationService organizations) {
        this.targets = targets;
        this.table = table;
        this.letters = letters;
        this.stores = stores;
        this.organizations = organizations;
    }

    /** All targets, the oldest first. */
    public List<ForwardingTarget> targets() {
        Map<UUID, UUID> owners = stores.organizations();
        return table.all().stream().map(row -> view(row, owners)).toList();
    }

    public ForwardingTarget get(UUID targetId) {
        return table.find(targetId)
                .map(row -> view(row, stores.organizations()))
                .orElseThrow(() -> unknown(targetId));
    }

    /** Statements that a target refused for good, in the order of storing. */
    public List<DeadLetter> deadLetters(UUID targetId, int limit) {
        return letters.list(targetId, limit);
    }

    /** Begins to forward. */
    public UUID add(NewTarget wish) {
        organizations.get(wish.organizationId());
        return targets.add(wish);
    }

    /** Holds statements back; what is under way is finished. */
    public void pause(UUID targetId) {
        require(table.pause(targetId), targetId);
    }

    /** Lets a target that was paused or has stopped run again, and one that waits for its next try at once. */
    public void resume(UUID targetId) {
        require(table.resume(targetId), targetId);
    }

    /** Has a dead letter sent again, before anything else that waits. */
    public void retry(UUID targetId, UUID rowId) {
        if (!letters.want(targetId, rowId)) {
            throw new NotFoundException("dead letter", rowId);
        }
    }

    public void retryAll(UUID targetId) {
        letters.wantAll(targetId);
    }

    /** Gives a target another credential and lets it run. */
    public void changeCredential(UUID targetId, TargetCredential credential) {
        require(targets.changeCredential(targetId, credential), targetId);
        table.resume(targetId);
    }

    /** Forwards there no more and forgets the dead letters; what the target has, it keeps. */
    public void remove(UUID targetId) {
        require(table.remove(targetId), targetId);
    }

    private ForwardingTarget view(TargetRow row, Map<UUID, UUID> owners) {
        return targets.view(row, Optional.ofNullable(owners.get(row.storeId())));
    }

    private static void require(boolean isThere, UUID targetId) {
        if (!isThere) {
            throw unknown(targetId);
        }
    }

    private static NotFoundException unknown(UUID targetId) {
        return new NotFoundException("forwarding target", targetId);
    }
}
