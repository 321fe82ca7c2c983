package org.lmiinstitute.lms.curriculum.internal.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table with named columns, read from CSV (RFC 4180). */
public final class CsvTable {

    /** A row; cells are as they stand in the file, "" for an empty one. */
    public record Row(int line, List<String> cells) {}

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");

    private final List<String> columns;
    private final List<Row> rows;

    private CsvTable(List<String> columns, List<Row> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** Reads a file; rows that do not fit the heading are reported with their line. */
    public static CsvTable read(SourceFile file, Problems problems) {
        List<Row> records = records(file.text());
        if (records.isEmpty()) {
            problems.report(file.place(1), "the table is empty", "a first line with the names of the columns");
            return new CsvTable(List.of(), List.of());
        }
        List<String> columns =
                records.get(0).cells().stream().map(String::strip).toList();
        List<Row> rows = new ArrayList<>();
        for (Row row : records.subList(1, records.size())) {
            if (row.cells().size() == columns.size()) {
                rows.add(row);
            } else if (row.cells().size() > 1 || !row.cells().get(0).isBlank()) {
                problems.report(
                        file.place(row.line()),
                        "the row has " + row.cells().size() + " values",
                        "one for each of the " + columns.size() + " columns");
            }
        }
        return new CsvTable(columns, rows);
    }

    public List<String> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }

    public String cell(Row row, String column) {
        return row.cells().get(columns.indexOf(column)).strip();
    }

    /** The row whose cell in the key column is this value, as text or as number. */
    public Optional<Row> find(String keyColumn, String value) {
        return rows.stream().filter(row -> isSame(cell(row, keyColumn), value)).findFirst();
    }

    /** Whether a column holds nothing but numbers and empty cells. */
    public boolean isNumeric(String column, List<Row> shown) {
        return shown.stream().map(row -> cell(row, column)).allMatch(cell -> cell.isEmpty() || isNumber(cell))
                && shown.stream().anyMatch(row -> !cell(row, column).isEmpty());
    }

    public static boolean isNumber(String cell) {
        return NUMBER.matcher(cell).matches();
    }

    public static boolean isSame(String cell, String value) {
        return cell.equals(value)
                || isNumber(cell) && isNumber(value) && new BigDecimal(cell).compareTo(new BigDecimal(value)) == 0;
    }

    private static List<Row> records(String text) {
        List<Row> records = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        int line = 1;
        int recordLine = 1;
        String all = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            if (c == '"' && isQuoted && i + 1 < all.length() && all.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' && !isQuoted) {
                cells.add(withoutReturn(cell));
                records.add(new Row(recordLine, List.copyOf(cells)));
                cells.clear();
                cell.setLength(0);
                recordLine = line + 1;
            } else {
                cell.append(c);
            }
            line += c == '\n' ? 1 : 0;
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            cells.add(withoutReturn(cell));
            records.add(new Row(recordLine, List.copyOf(cells)));
        }
        return records;
    }

    private static String withoutReturn(StringBuilder cell) {
        String text = cell.toString();
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
