package org.lmiinstitute.lms.curriculum.internal.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmiinstitute.lms.curriculum.ContentNode;
import org.lmiinstitute.lms.curriculum.internal.format.Closest;
import org.lmiinstitute.lms.curriculum.internal.format.CsvTable;
import org.lmiinstitute.lms.curriculum.internal.format.SourceFile;

/** Reads {@code table:} of a data exercise: which file, which columns, which rows. */
final class TableReader {

    private final DocumentContext context;

    TableReader(DocumentContext context) {
        this.context = context;
    }

    /** The table; empty if it cannot be used, which is then reported. */
    Optional<ExerciseTable> read(ContentNode table) {
        Optional<SourceFile> file = context.files().source(table.text("file"), table.place("file"));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        CsvTable csv = CsvTable.read(file.get(), context.files());
        if (csv.columns().isEmpty() || !checkColumns(table, csv)) {
            return Optional.empty();
        }
        List<CsvTable.Row> rows = rows(table, csv);
        if (rows.isEmpty() || !checkKeys(table, csv, rows)) {
            return Optional.empty();
        }
        return Optional.of(new ExerciseTable(csv, table.text("key"), formats(table), rows));
    }

    private boolean checkColumns(ContentNode table, CsvTable csv) {
        boolean isSound = checkColumn(table.get("key"), csv);
        for (ContentNode column : table.list("columns")) {
            isSound &= checkColumn(column.get("name"), csv);
        }
        return isSound;
    }

    boolean checkColumn(ContentNode name, CsvTable csv) {
        if (csv.columns().contains(name.text())) {
            return true;
        }
        context.report(
                name.place(),
                "the table has no column \"" + name.text() + "\"",
                Closest.suggestion(name.text(), csv.columns()));
        return false;
    }

    private List<CsvTable.Row> rows(ContentNode table, CsvTable csv) {
        Optional<ContentNode> wanted = table.find("rows");
        if (wanted.isEmpty()) {
            return csv.rows();
        }
        String key = table.text("key");
        if (!wanted.get().elements().isEmpty()) {
            return listed(wanted.get().elements(), key, csv);
        }
        List<CsvTable.Row> between = csv.rows().stream()
                .filter(row -> isBetween(csv.cell(row, key), wanted.get()))
                .toList();
        if (between.isEmpty()) {
            context.report(wanted.get().place(), "no row lies between these two", "values of the column " + key);
        }
        return between;
    }

    private List<CsvTable.Row> listed(List<ContentNode> keys, String key, CsvTable csv) {
        List<CsvTable.Row> rows = new ArrayList<>();
        for (ContentNode value : keys) {
            Optional<CsvTable.Row> row = csv.find(key, value.text());
            row.ifPresent(rows::add);
            if (row.isEmpty()) {
                context.report(
                        value.place(),
                        "there is no row with " + key + " " + value.text(),
                        "a value of the column " + key);
            }
        }
        return rows;
    }

    private static boolean isBetween(String key, ContentNode rows) {
        return compare(key, rows.findText("from").orElse(key)) >= 0
                && compare(key, rows.findText("to").orElse(key)) <= 0;
    }

    private static int compare(String one, String other) {
        return CsvTable.isNumber(one) && CsvTable.isNumber(other)
                ? Double.compare(Double.parseDouble(one), Double.parseDouble(other))
                : one.compareTo(other);
    }

    private boolean checkKeys(ContentNode table, CsvTable csv, List<CsvTable.Row> rows) {
        Set<String> seen = new HashSet<>();
        for (CsvTable.Row row : rows) {
            String key = csv.cell(row, table.text("key"));
            if (!seen.add(key)) {
                context.report(
                        table.place("key"),
                        "two rows have " + table.text("key") + " " + key + " (the second in line " + row.line() + " of "
                                + Path.of(table.text("file")).getFileName() + ")",
                        "a key that names each row once, or \"rows\" that leave one of them out");
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> formats(ContentNode table) {
        Map<String, String> formats = new HashMap<>();
        table.list("columns").forEach(column -> column.findText("format")
                .ifPresent(format -> formats.put(column.text("name"), format)));
        return formats;
    }
}
