package org.lmiinstitute.lms.lrs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of records.
 *
 * @param records in the order asked for
 * @param names what the accounts of this installation that stand in them are called, by account
 * @param next the row after which the next page begins, if there is more
 */
public record RecordPage(List<StatementRecord> records, Map<UUID, String> names, Optional<UUID> next) {

    public RecordPage {
        records = List.copyOf(records);
        names = Map.copyOf(names);
    }
}
