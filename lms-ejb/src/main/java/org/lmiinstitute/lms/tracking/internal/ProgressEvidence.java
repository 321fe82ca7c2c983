package org.lmiinstitute.lms.tracking.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lmiinstitute.lms.learning.Attempts;
import org.lmiinstitute.lms.lrs.LrsStores;
import org.lmiinstitute.lms.lrs.StatementsNeeded;
import org.lmiinstitute.lms.lrs.StoredStatement;

/** The statements of learners' registrations here: without them progress could not be made again. */
@ApplicationScoped
public class ProgressEvidence implements StatementsNeeded {

    private Attempts attempts;
    private LrsStores stores;

    protected ProgressEvidence() {}

    @Inject
    public ProgressEvidence(Attempts attempts, LrsStores stores) {
        this.attempts = attempts;
        this.stores = stores;
    }

    @Override
    public String reason() {
        return "learners' progress is computed from them";
    }

    @Override
    public Set<UUID> among(UUID storeId, List<StoredStatement> statements) {
        if (!storeId.equals(stores.instituteStore())) {
            return Set.of();
        }
        Map<UUID, UUID> registrations = statements.stream()
                .filter(statement -> registration(statement).isPresent())
                .collect(Collectors.toMap(StoredStatement::rowId, statement -> registration(statement)
                        .orElseThrow()));
        Set<UUID> known = attempts.registrationsAmong(Set.copyOf(registrations.values()));
        return registrations.entrySet().stream()
                .filter(entry -> known.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Optional<UUID> registration(StoredStatement statement) {
        return Optional.of(statement.json().path("context").path("registration").asText())
                .filter(text -> !text.isEmpty())
                .map(UUID::fromString);
    }
}
