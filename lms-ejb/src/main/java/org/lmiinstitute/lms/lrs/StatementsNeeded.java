package org.lmiinstitute.lms.lrs;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Somebody who still needs old statements: a purge asks every implementation and leaves what is needed. */
public interface StatementsNeeded {

    /** Why they stay, for an operator; follows "12 stay because ". */
    String reason();

    /** The row ids of those among some statements of a store that must stay. */
    Set<UUID> among(UUID storeId, List<StoredStatement> statements);
}
