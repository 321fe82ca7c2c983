package org.lmiinstitute.lms.lrs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A page of records.
 *
 * @param records in the order asked for
 * @param names what the accounts of this installation that stand in them are called
 * @param next the row after which the next page begins, if there is more
 */
public record RecordPage(List<StatementRecord> records, AccountNames names, Optional<UUID> next) {

    public static final RecordPage EMPTY = new RecordPage(List.of(), AccountNames.NONE, Optional.empty());

    public RecordPage {
        records = List.copyOf(records);
    }
}
