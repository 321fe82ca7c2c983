package org.lmiinstitute.lms.curriculum.internal.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.lmiinstitute.lms.curriculum.internal.format.Closest;
import org.lmiinstitute.lms.curriculum.internal.format.CsvTable;

/**
 * The table of a data exercise as its questions use it.
 *
 * @param csv the whole file
 * @param key the column that names the rows
 * @param formats number formats by column
 * @param rows the rows that learners see
 */
record ExerciseTable(CsvTable csv, String key, Map<String, String> formats, List<CsvTable.Row> rows) {

    /** The row with this key among those that learners see. */
    CsvTable.Row row(String value) {
        return csv.find(key, value)
                .filter(rows::contains)
                .orElseThrow(() -> new FormulaException(
                        "there is no row with " + key + " " + value,
                        "a " + key + " of the table, from " + csv.cell(rows.get(0), key) + " to "
                                + csv.cell(rows.get(rows.size() - 1), key)));
    }

    /** The number in a column of the row with this key. */
    BigDecimal number(String column, String value) {
        if (!csv.columns().contains(column)) {
            throw new FormulaException(
                    "there is no column \"" + column + "\"", Closest.suggestion(column, csv.columns()));
        }
        String cell = csv.cell(row(value), column);
        try {
            return new BigDecimal(cell);
        } catch (NumberFormatException e) {
            throw new FormulaException(
                    column + " of " + value + " is \"" + cell + "\"", "a row that has a number there");
        }
    }
}
