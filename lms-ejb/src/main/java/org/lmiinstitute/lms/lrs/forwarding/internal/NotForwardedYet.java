package org.lmiinstitute.lms.lrs.forwarding.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.lrs.StatementsNeeded;
import org.lmiinstitute.lms.lrs.StoredStatement;

/** What some target of the store may still be waiting for, paused and stopped ones too. */
@ApplicationScoped
public class NotForwardedYet implements StatementsNeeded {

    private TargetTable targets;

    protected NotForwardedYet() {}

    @Inject
    public NotForwardedYet(TargetTable targets) {
        this.targets = targets;
    }

    @Override
    public String reason() {
        return "they have not been forwarded yet";
    }

    @Override
    public Set<UUID> among(UUID storeId, List<StoredStatement> statements) {
        // by their text: UUIDs themselves compare as signed numbers
        Optional<String> done = targets.all().stream()
                .filter(target -> target.storeId().equals(storeId))
                .map(target -> target.doneThrough().toString())
                .min(Comparator.naturalOrder());
        return statements.stream()
                .map(StoredStatement::rowId)
                .filter(row -> done.filter(place -> row.toString().compareTo(place) > 0)
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
