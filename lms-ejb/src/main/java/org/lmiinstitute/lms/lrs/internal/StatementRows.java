package org.lmiinstitute.lms.lrs.internal;

import java.util.List;
import org.lmiinstitute.lms.common.Database;

/**
 * Some rows of statements, in the order of the query.
 *
 * @param rows the rows; at least one if there is any
 * @param isCut whether there are more, which would be too many bytes at once
 */
record StatementRows(List<StatementRow> rows, boolean isCut) {

    StatementRows {
        rows = List.copyOf(rows);
    }

    /**
     * Reads the rows of a query for {@link StatementTable#COLUMNS}; no further one once they have so many bytes together.
     *
     * @param values as {@link Database#set} takes them
     */
    static StatementRows read(Database database, String sql, List<?> values, long bytes) {
        BoundedRows<StatementRow> read =
                BoundedRows.read(database, sql, values, bytes, StatementTable::read, row -> row.json().length);
        return new StatementRows(read.rows(), read.isCut());
    }

    StatementRow last() {
        return rows.get(rows.size() - 1);
    }
}
