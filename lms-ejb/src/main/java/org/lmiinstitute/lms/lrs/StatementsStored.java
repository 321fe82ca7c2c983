package org.lmiinstitute.lms.lrs;

import java.util.List;
import java.util.UUID;

/**
 * Statements were stored; fired synchronously within the transaction that stores them, after their insertion.
 *
 * @param storeId their store
 * @param statements those that are new, in the order of storing
 */
public record StatementsStored(UUID storeId, List<StoredStatement> statements) {

    public StatementsStored {
        statements = List.copyOf(statements);
    }
}
